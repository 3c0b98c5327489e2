import type { ClassResult } from '@shared/contract/events';

/** Enough that a cell of the confusion matrix has its images at hand. */
const mistakesShown = 1000;
const examplesShown = 200;

type Prediction = ClassResult['examples'][number];

/** Gathers predictions of the test set, example by example. */
export class Classification {
  private readonly confusion: number[][];
  private readonly mistakes: Prediction[] = [];
  private readonly examples: Prediction[] = [];

  constructor(private readonly classes: readonly string[]) {
    this.confusion = classes.map(() => classes.map(() => 0));
  }

  /** Takes the scores of one example, the largest of which is its prediction, and its true class. */
  add(index: number, scores: TypedScores, truth: number): void {
    let predicted = 0;
    for (let candidate = 1; candidate < scores.length; candidate++) {
      if (scores[candidate]! > scores[predicted]!) predicted = candidate;
    }
    const row = this.confusion[truth];
    if (row && predicted < row.length) row[predicted]! += 1;
    const prediction = { index, truth, predicted, confidence: scores[predicted] ?? 0 };
    if (this.examples.length < examplesShown) this.examples.push(prediction);
    if (predicted !== truth) this.addMistake(prediction);
  }

  result(): ClassResult {
    return { confusion: this.confusion, classes: [...this.classes], mistakes: this.mistakes, examples: this.examples };
  }

  private addMistake(prediction: Prediction): void {
    const place = this.mistakes.findIndex(({ confidence }) => confidence < prediction.confidence);
    this.mistakes.splice(place === -1 ? this.mistakes.length : place, 0, prediction);
    if (this.mistakes.length > mistakesShown) this.mistakes.pop();
  }
}

type TypedScores = Float32Array | Int32Array | Uint8Array;
