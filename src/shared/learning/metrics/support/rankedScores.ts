import type { MeasuredBatch, MeasuredOutput } from '../definition';
import { channelsOf, isClass, isTwoClasses } from './outputs';
import { ScoresOfClass } from './scoresOfClass';

/** Scores that are kept as they are, of all classes together: 8 MiB. */
export const scoresKept = 2 ** 20;

/** The scores of each class and label, for what depends on their order alone. Of two classes it is class 1 that counts. */
export class RankedScores {
  readonly classes: readonly ScoresOfClass[];
  /** The class that each of `classes` is about. */
  readonly numbers: readonly number[];
  private readonly channels: number;

  constructor(
    private readonly output: MeasuredOutput,
    kept = scoresKept,
  ) {
    this.channels = channelsOf(output);
    const all = Array.from({ length: this.channels }, (_, each) => each);
    this.numbers = isTwoClasses(output) ? [1] : all;
    const each = Math.max(1, Math.floor(kept / this.numbers.length));
    this.classes = this.numbers.map(() => new ScoresOfClass(each));
  }

  add({ predictions, targets }: MeasuredBatch): void {
    const { channels, numbers, classes } = this;
    const ofClasses = isClass(this.output);
    const labels = this.output.targetKind === 'labels';
    for (let at = 0, first = 0; first < predictions.length; at++, first += channels)
      for (let each = 0; each < classes.length; each++) {
        const chosen = numbers[each]!;
        const score = predictions[ofClasses || labels ? first + chosen : first]!;
        const isOfClass = labels ? targets[first + chosen]! > 0.5 : targets[at] === chosen;
        classes[each]!.add(score, isOfClass);
      }
  }
}
