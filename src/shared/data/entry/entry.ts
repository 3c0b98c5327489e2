import type { TensorData } from '../../tensor/types';
import type { Field } from '../field';

export type EntryField = Pick<Field, 'name' | 'shape' | 'dtype' | 'classes'>;

/** How people type the values of one example's field. */
export interface Entry {
  /** What is expected, in a few words: `4 numbers`. */
  hint(field: EntryField): string;
  /** The values, [...field.shape]. Throws an `Error` that says what was expected, what came, and where. */
  read(text: string, field: EntryField): TensorData['data'];
  /** The same values as text, which `read` reads. */
  write(values: ArrayLike<number>, field: EntryField): string;
}
