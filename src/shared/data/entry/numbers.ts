import { sizeOf } from '../../tensor/shape';
import { say } from '../../messages/saying';
import type { Entry } from './entry';
import { EntryError } from './entryError';

const format = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 7, useGrouping: false });

/** Numbers in the order of the field's values, between commas, spaces or lines. */
export const numbers: Entry = {
  hint: ({ shape }) => say('entry', 'numbers', sizeOf(shape)),
  read: (text, { name, shape }) => {
    const parts = text.split(/[\s,;]+/).filter(Boolean);
    const values = parts.map(Number);
    const wrong = values.findIndex((value) => !Number.isFinite(value));
    if (wrong !== -1) throw new EntryError(say('entry', 'notANumber', wrong + 1, name, parts[wrong]!.slice(0, 40)));
    const count = sizeOf(shape);
    if (values.length !== count) throw new EntryError(say('entry', 'otherNumbers', name, count, values.length));
    return Float32Array.from(values);
  },
  write: (values) => Array.from(values, (value) => format.format(value)).join(', '),
};
