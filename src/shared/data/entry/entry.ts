import type { TensorData } from '../../tensor/types';
import type { Saying } from '../../messages/saying';
import type { Field } from '../field';

export type EntryField = Pick<Field, 'name' | 'shape' | 'dtype' | 'classes'>;

/** How people type the values of one example's field. */
export interface Entry {
  /** What is expected, in a few words: `4 numbers`. */
  hint(field: EntryField): Saying;
  /** The values, [...field.shape]. Throws an `EntryError` that says what was expected, what came, and where. */
  read(text: string, field: EntryField): TensorData['data'];
  /** The same values as text, which `read` reads. */
  write(values: ArrayLike<number>, field: EntryField): string;
}
