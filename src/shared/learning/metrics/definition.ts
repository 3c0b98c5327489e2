import type { Shape } from '../../tensor/shape';
import type { TargetKind } from '../losses/definition';

/** What a metric has to know of the output that it measures. */
export interface MeasuredOutput {
  readonly targetKind: TargetKind;
  /** Of one example's prediction, channels last. */
  readonly shape: Shape;
  /** Of one example's target. */
  readonly targetShape: Shape;
  /** The range of the target's values, where it is known: 1 for images from 0 to 1. */
  readonly range?: number;
  /** The class number that is not counted, where there is one. */
  readonly ignoreIndex?: number;
  /** Whether every target is the same number. */
  readonly isConstant?: boolean;
}

/**
 * Values of one batch, row-major; rows that only fill the batch are not in them, nor positions of an ignored class, except for
 * views of whole examples.
 */
export interface MeasuredBatch {
  readonly count: number;
  /** [count, …shape]: probabilities where the loss makes them from scores, else the output. */
  readonly predictions: ArrayLike<number>;
  /** [count, …targetShape]: class indices or values. */
  readonly targets: ArrayLike<number>;
}

/** Sums up batches of one pass over a split. */
export interface Accumulator {
  add(batch: MeasuredBatch): void;
  /** The metric over all that was added; NaN where it is not defined, such as the AUC of a single class. */
  value(): number;
}

/** A metric. One file per metric. It is computed in float64 from predictions, so it may need all of them. */
export interface MetricDefinition {
  /** Its name in recipes and events: `accuracy`. */
  readonly kind: string;
  /** `Accuracy`, `mean IoU` */
  readonly label: string;
  /** One line that a student understands. */
  readonly doc: string;
  readonly better: 'up' | 'down';
  /** How its values are written: 0.987 as `98.7 %`, `0.987`, or `24.1 dB`. */
  readonly format: 'percent' | 'number' | 'decibel';
  /** The largest value that it can take, where there is one: no chart goes beyond. */
  readonly largest?: number;
  /** Whether it can be measured on such an output. */
  supports(output: MeasuredOutput): boolean;
  /** Whether it says something where every target is the same number. */
  readonly ofConstants?: boolean;
  /** Whether it is shown for such an output, which it supports, unless others are chosen. */
  usual(output: MeasuredOutput): boolean;
  begin(output: MeasuredOutput): Accumulator;
}
