import type { TensorData } from '../tensor/types';
import type { Field } from './field';
import type { Known } from './known';

/** The parts that a data set's examples are divided into. */
export const splitNames = ['train', 'validation', 'test'] as const;

export type SplitName = (typeof splitNames)[number];

/** Values of some examples by field, [examples, …field.shape] each. */
export type Columns = Readonly<Record<string, TensorData>>;

/** An opened data set that need not fit in memory. */
export interface DataReader {
  readonly name: string;
  readonly fields: readonly Field[];
  /** Examples of each split. `validation` may be 0. */
  readonly counts: Readonly<Record<SplitName, number>>;
  /**
   * Reads examples by their numbers in the split, in the order given. Reads may overlap. Throws a `DatasetError` that names
   * the file and, where there is one, the line.
   * @param fields names of the fields that are wanted; all where absent
   */
  read(split: SplitName, indices: ArrayLike<number>, fields?: readonly string[]): Promise<Columns>;
  /** What was found out about its examples. Without it, it is found out again whenever it is asked for. */
  readonly known?: Known;
  close(): Promise<void>;
}
