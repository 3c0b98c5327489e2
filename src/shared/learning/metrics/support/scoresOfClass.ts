import { KeptScores, type ScoreVisitor } from './keptScores';
import { ScoreHistogram } from './scoreHistogram';

/**
 * The scores of examples that are of a class and of those that are not. So many are kept as they are; from then on they
 * are counted in bins, and the area is off by no more than half the largest share that a bin has of either kind.
 */
export class ScoresOfClass {
  positives = 0;
  negatives = 0;
  private scores: KeptScores | ScoreHistogram = new KeptScores();
  private broken = false;

  /** @param most scores that are kept as they are */
  constructor(private readonly most: number) {}

  add(score: number, isOfClass: boolean): void {
    if (Number.isNaN(score)) {
      this.broken = true;
      return;
    }
    if (isOfClass) this.positives += 1;
    else this.negatives += 1;
    this.scores.add(score, isOfClass);
    if (this.scores instanceof KeptScores && this.scores.length > this.most)
      this.scores = new ScoreHistogram(this.scores);
  }

  forEachScore(visit: ScoreVisitor): void {
    this.scores.forEachScore(visit);
  }

  /** The area under the ROC curve; NaN where there are no two kinds of examples, or a score is not a number. */
  area(): number {
    let [above, pairs] = [0, 0];
    this.forEachScore((_, positives, negatives) => {
      pairs += negatives * (above + positives / 2);
      above += positives;
    });
    return this.broken ? Number.NaN : pairs / (this.positives * this.negatives);
  }
}
