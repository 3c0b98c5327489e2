/** Visits scores from the highest to the lowest, equal ones once, with how many examples of either kind have it. */
export type ScoreVisitor = (score: number, positives: number, negatives: number) => void;

/** Scores as they are, of examples that are of a class and of those that are not. */
export class KeptScores {
  private readonly positives = new GrowingNumbers();
  private readonly negatives = new GrowingNumbers();

  get length(): number {
    return this.positives.length + this.negatives.length;
  }

  add(score: number, isOfClass: boolean): void {
    (isOfClass ? this.positives : this.negatives).push(score);
  }

  forEachScore(visit: ScoreVisitor): void {
    const [positives, negatives] = [this.positives.sorted(), this.negatives.sorted()];
    let [left, right] = [positives.length - 1, negatives.length - 1];
    while (left >= 0 || right >= 0) {
      const score = Math.max(positives[left] ?? -Infinity, negatives[right] ?? -Infinity);
      const [before, other] = [left, right];
      while (left >= 0 && positives[left] === score) left -= 1;
      while (right >= 0 && negatives[right] === score) right -= 1;
      visit(score, before - left, other - right);
    }
  }
}

/** A list of numbers that grows without boxing them. */
class GrowingNumbers {
  length = 0;
  private data = new Float64Array(1024);

  push(value: number): void {
    if (this.length === this.data.length) {
      const larger = new Float64Array(2 * this.length);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = value;
  }

  sorted(): Float64Array {
    return this.data.slice(0, this.length).sort();
  }
}
