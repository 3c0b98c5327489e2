import { bases, decodeBases, encodeBases, foreignLetter } from '../dna';
import { formatShape } from '../../tensor/shape';
import type { Entry, EntryField } from './entry';
import { numbers } from './numbers';

/** Whether a sequence can be letters of DNA. */
const takesBases = ({ shape }: EntryField): boolean => shape.length === 2 && shape[1] === bases.length;

/** DNA as its letters, other sequences as numbers, position by position. */
export const sequence: Entry = {
  hint: (field) =>
    takesBases(field)
      ? `up to ${field.shape[0]} letters A, C, G, T`
      : `${formatShape(field.shape)} numbers, position by position`,
  read: (text, field) => {
    if (!takesBases(field) || /^[\s\d,;.eE+-]+$/.test(text)) return numbers.read(text, field);
    const letters = text.replace(/\s/g, '');
    if (letters === '') throw new Error(`${field.name} is empty. Give ${sequence.hint(field)}.`);
    const wrong = foreignLetter(letters);
    if (wrong !== undefined)
      throw new Error(
        `${field.name} has "${wrong}" at letter ${letters.indexOf(wrong) + 1}. Expected A, C, G, T or N.`,
      );
    const values = new Uint8Array(field.shape[0]! * bases.length);
    encodeBases(letters, values);
    return field.dtype === 'uint8' ? values : Float32Array.from(values);
  },
  write: (values, field) =>
    takesBases(field) && field.dtype === 'uint8' ? decodeBases(values) : numbers.write(values, field),
};
