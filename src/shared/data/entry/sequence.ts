import { bases, decodeBases, encodeBases, foreignLetter } from '../dna';
import { formatShape } from '../../tensor/shape';
import { say } from '../../messages/saying';
import type { Entry, EntryField } from './entry';
import { EntryError } from './entryError';
import { numbers } from './numbers';

/** Whether a sequence can be letters of DNA. */
const takesBases = ({ shape }: EntryField): boolean => shape.length === 2 && shape[1] === bases.length;

/** DNA as its letters, other sequences as numbers, position by position. */
export const sequence: Entry = {
  hint: (field) =>
    takesBases(field) ? say('entry', 'bases', field.shape[0]!) : say('entry', 'byPosition', formatShape(field.shape)),
  read: (text, field) => {
    if (!takesBases(field) || /^[\s\d,;.eE+-]+$/.test(text)) return numbers.read(text, field);
    const letters = text.replace(/\s/g, '');
    if (letters === '') throw new EntryError(say('entry', 'noBases', field.name, field.shape[0]!));
    const wrong = foreignLetter(letters);
    if (wrong !== undefined)
      throw new EntryError(say('entry', 'foreignLetter', field.name, wrong, letters.indexOf(wrong) + 1));
    const values = new Uint8Array(field.shape[0]! * bases.length);
    encodeBases(letters, values);
    return field.dtype === 'uint8' ? values : Float32Array.from(values);
  },
  write: (values, field) =>
    takesBases(field) && field.dtype === 'uint8' ? decodeBases(values) : numbers.write(values, field),
};
