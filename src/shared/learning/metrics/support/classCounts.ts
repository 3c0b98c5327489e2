import type { Accumulator, MeasuredBatch, MeasuredOutput } from '../definition';
import { channelsOf, isClass, isTwoClasses } from './outputs';

/** A metric of one class by its counts: how often it was right, was predicted, was the truth. */
export type Ratio = (hits: number, predicted: number, actual: number) => number;

/**
 * Counts answers by class. Of several classes the first largest prediction is the answer; a single value answers class 1
 * above 0.5, and so does each label.
 */
export class ClassCounts {
  readonly hits: Float64Array;
  readonly predicted: Float64Array;
  readonly actual: Float64Array;
  /** Answers given. */
  total = 0;
  /** Answers that were right. */
  right = 0;
  private readonly channels: number;

  constructor(private readonly output: MeasuredOutput) {
    this.channels = channelsOf(output);
    const counted = output.targetKind === 'classes' ? Math.max(this.channels, 2) : this.channels;
    [this.hits, this.predicted, this.actual] = [
      new Float64Array(counted),
      new Float64Array(counted),
      new Float64Array(counted),
    ];
  }

  add({ predictions, targets }: MeasuredBatch): void {
    if (this.output.targetKind === 'labels') this.addLabels(predictions, targets);
    else if (isClass(this.output)) this.addClasses(predictions, targets);
    else for (let at = 0; at < targets.length; at++) this.count(Number(predictions[at]! > 0.5), targets[at]!);
  }

  /** Of class 1 where there are two; of all labels together; else the mean over the classes that occur. NaN before any answer. */
  plainOrMacro(ratio: Ratio): number {
    if (isTwoClasses(this.output)) return this.ratioOf(1, ratio);
    if (this.output.targetKind === 'labels') return ratio(sum(this.hits), sum(this.predicted), sum(this.actual));
    return this.macro(ratio);
  }

  /** The mean over classes that were predicted or true. NaN where there is none. */
  macro(ratio: Ratio): number {
    let [total, count] = [0, 0];
    for (let each = 0; each < this.hits.length; each++) {
      if (this.predicted[each]! + this.actual[each]! === 0) continue;
      total += this.ratioOf(each, ratio);
      count += 1;
    }
    return total / count;
  }

  private ratioOf(each: number, ratio: Ratio): number {
    return ratio(this.hits[each]!, this.predicted[each]!, this.actual[each]!);
  }

  private addClasses(predictions: ArrayLike<number>, targets: ArrayLike<number>): void {
    const { channels } = this;
    for (let at = 0, first = 0; at < targets.length; at++, first += channels) {
      let answer = 0;
      for (let each = 1; each < channels; each++)
        if (predictions[first + each]! > predictions[first + answer]!) answer = each;
      this.count(answer, targets[at]!);
    }
  }

  private count(answer: number, truth: number): void {
    this.total += 1;
    this.predicted[answer]! += 1;
    this.actual[truth]! += 1;
    if (answer !== truth) return;
    this.right += 1;
    this.hits[answer]! += 1;
  }

  private addLabels(predictions: ArrayLike<number>, targets: ArrayLike<number>): void {
    for (let at = 0, each = 0; at < targets.length; at++, each = each + 1 === this.channels ? 0 : each + 1) {
      const [answer, truth] = [predictions[at]! > 0.5, targets[at]! > 0.5];
      this.total += 1;
      if (answer === truth) this.right += 1;
      if (answer) this.predicted[each]! += 1;
      if (truth) this.actual[each]! += 1;
      if (answer && truth) this.hits[each]! += 1;
    }
  }
}

/** A metric that is a function of the counts by class. */
export const byClassCounts =
  (value: (counts: ClassCounts) => number) =>
  (output: MeasuredOutput): Accumulator => {
    const counts = new ClassCounts(output);
    return { add: (batch) => counts.add(batch), value: () => value(counts) };
  };

/** A share of a whole: 0 of a whole that is 0, as in scikit-learn. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
