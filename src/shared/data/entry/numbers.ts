import { sizeOf } from '../../tensor/shape';
import type { Entry } from './entry';

const format = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 7, useGrouping: false });

/** Numbers in the order of the field's values, between commas, spaces or lines. */
export const numbers: Entry = {
  hint: ({ shape }) => {
    const count = sizeOf(shape);
    return count === 1 ? 'a number' : `${count} numbers, separated by commas`;
  },
  read: (text, { name, shape }) => {
    const parts = text.split(/[\s,;]+/).filter(Boolean);
    const values = parts.map(Number);
    const wrong = values.findIndex((value) => !Number.isFinite(value));
    if (wrong !== -1)
      throw new Error(`Number ${wrong + 1} of ${name} is "${parts[wrong]!.slice(0, 40)}". Give a number such as 0.5.`);
    const count = sizeOf(shape);
    if (values.length !== count)
      throw new Error(`${name} needs ${count === 1 ? 'a number' : `${count} numbers`}; ${values.length} given.`);
    return Float32Array.from(values);
  },
  write: (values) => Array.from(values, (value) => format.format(value)).join(', '),
};
