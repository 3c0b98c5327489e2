import type { KeptScores, ScoreVisitor } from './keptScores';

/** So many that a bin's share, which bounds the error of what is computed by ranks, is small. */
const bins = 4096;

/** Counts of scores in bins, whose borders are quantiles of the scores that it begins with. */
export class ScoreHistogram {
  /** The lowest score of each bin, rising; scores below the first belong to the first. */
  private readonly borders: readonly number[];
  private readonly positives: Float64Array;
  private readonly negatives: Float64Array;

  constructor(kept: KeptScores) {
    const borders: number[] = [];
    let inBin = 0;
    let rest = kept.length;
    kept.forEachScore((score, positives, negatives) => {
      inBin += positives + negatives;
      rest -= positives + negatives;
      if (inBin < kept.length / bins && rest > 0) return;
      borders.push(score);
      inBin = 0;
    });
    this.borders = borders.reverse();
    [this.positives, this.negatives] = [new Float64Array(borders.length), new Float64Array(borders.length)];
    kept.forEachScore((score, positives, negatives) => {
      const bin = this.binOf(score);
      this.positives[bin]! += positives;
      this.negatives[bin]! += negatives;
    });
  }

  add(score: number, isOfClass: boolean): void {
    (isOfClass ? this.positives : this.negatives)[this.binOf(score)]! += 1;
  }

  forEachScore(visit: ScoreVisitor): void {
    for (let bin = this.borders.length - 1; bin >= 0; bin--)
      visit(this.borders[bin]!, this.positives[bin]!, this.negatives[bin]!);
  }

  private binOf(score: number): number {
    let [low, high] = [0, this.borders.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.borders[middle]! <= score) low = middle;
      else high = middle;
    }
    return low;
  }
}
