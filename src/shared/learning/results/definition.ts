import type { z } from 'zod';
import type { MeasuredBatch, MeasuredOutput } from '../metrics/definition';

/** Gathers what a view shows from the batches of one pass over a split, in the order of its examples. */
export interface ResultAccumulator<Result> {
  add(batch: MeasuredBatch): void;
  /** Plain data of bounded size, whatever the size of the split. */
  result(): Result;
}

/** A view of what a network answered, beyond single numbers. One file per view. */
export interface ResultView<Kind extends string = string, Result = { readonly kind: string }> {
  /** Its name in events and on disk. */
  readonly kind: Kind;
  readonly label: string;
  /** One line that a student understands. */
  readonly doc: string;
  /** Of the result: numbers are finite, and lists have a greatest length. */
  readonly schema: z.ZodType<Result>;
  /** Whether it is about whole examples: then it gets the positions of an ignored class too, and leaves them out itself. */
  readonly ofExamples?: boolean;
  /** Whether it can be shown of such an output. */
  supports(output: MeasuredOutput): boolean;
  begin(output: MeasuredOutput): ResultAccumulator<Result>;
}

/** Defines a view by the schema of its result, which carries its kind. */
export function defineResultView<const Kind extends string, Schema extends z.ZodObject>(
  view: Omit<ResultView<Kind>, 'schema' | 'begin'> & {
    readonly schema: Schema;
    begin(output: MeasuredOutput): ResultAccumulator<z.output<Schema>>;
  },
) {
  return view;
}
