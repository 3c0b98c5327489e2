import { sizeOf } from '../../../tensor/shape';
import type { Accumulator, MeasuredOutput } from '../definition';

/** A metric that is a function of the mean over all values of what one prediction and its target give. */
export const byMean =
  (each: (prediction: number, target: number) => number, finish = (mean: number) => mean) =>
  (): Accumulator => {
    let [total, count] = [0, 0];
    return {
      add: ({ predictions, targets }) => {
        for (let at = 0; at < targets.length; at++) total += each(predictions[at]!, targets[at]!);
        count += targets.length;
      },
      value: () => finish(total / count),
    };
  };

/** What is measured of one example, whose values start at `first` in both arrays. */
export type ExampleMeasure = (predictions: ArrayLike<number>, targets: ArrayLike<number>, first: number) => number;

/** A metric that is the mean over examples. */
export const byExample =
  (measureOf: (output: MeasuredOutput) => ExampleMeasure) =>
  (output: MeasuredOutput): Accumulator => {
    const measure = measureOf(output);
    const size = sizeOf(output.shape);
    let [total, examples] = [0, 0];
    return {
      add: ({ count, predictions, targets }) => {
        for (let example = 0; example < count; example++) total += measure(predictions, targets, example * size);
        examples += count;
      },
      value: () => total / examples,
    };
  };
