import type { Columns } from './reader';

/** Examples in memory: of each field, the values of all of them, one after the other. */
export interface Table {
  readonly count: number;
  /** [count, …field.shape] each. */
  readonly columns: Columns;
}
