import { z } from 'zod';
import type { MeasuredBatch, MeasuredOutput } from '../metrics/definition';
import { channelsOf, hasPositions } from '../metrics/support/outputs';
import { answeredClass, confidenceOf } from './answers';
import { defineResultView, type ResultAccumulator } from './definition';

/** Classes of a confusion matrix that people can read. */
export const mostConfused = 100;
/** Enough that a cell of the confusion matrix has its images at hand. */
const most = { mistakes: 1000, examples: 200 } as const;

const count = z.number().int().min(0);

const predictionSchema = z
  .object({
    /** Of the example in its split. */
    index: count,
    /** Classes by number. */
    truth: count,
    predicted: count,
    /** The predicted class's score. */
    confidence: z.number(),
  })
  .strict();

const schema = z
  .object({
    kind: z.literal('classification'),
    answers: count,
    wrong: count,
    /** Row by row: true class, column: predicted class. Empty where there are too many classes to be read. */
    confusion: z.array(z.array(count).max(mostConfused)).max(mostConfused),
    /** The most confidently wrong predictions first. */
    mistakes: z.array(predictionSchema).max(most.mistakes),
    /** The first of all. */
    examples: z.array(predictionSchema).max(most.examples),
  })
  .strict();

export type ClassificationResult = z.infer<typeof schema>;
export type ClassPrediction = ClassificationResult['examples'][number];

/** The class of each example against its true one: how often they meet, and which examples are mistaken. */
export const classification = defineResultView({
  kind: 'classification',
  label: 'Confusion matrix',
  doc: 'Which classes are taken for which, and the examples that are mistaken.',
  schema,
  ofExamples: true,
  supports: (output) => output.targetKind === 'classes' && !hasPositions(output),
  begin: (output) => new ClassificationAccumulator(output),
});

class ClassificationAccumulator implements ResultAccumulator<ClassificationResult> {
  private readonly channels: number;
  private readonly confusion: number[][];
  private readonly mistakes: ClassPrediction[] = [];
  private readonly examples: ClassPrediction[] = [];
  private readonly ignoreIndex: number | undefined;
  private seen = 0;
  private answers = 0;
  private wrong = 0;

  constructor(output: MeasuredOutput) {
    this.channels = channelsOf(output);
    this.ignoreIndex = output.ignoreIndex;
    const classes = Math.max(this.channels, 2);
    const rows = classes > mostConfused ? 0 : classes;
    this.confusion = Array.from({ length: rows }, () => Array.from({ length: rows }, () => 0));
  }

  add({ count: added, predictions, targets }: MeasuredBatch): void {
    for (let at = 0, first = 0; at < added; at++, first += this.channels) {
      const [truth, predicted] = [targets[at]!, answeredClass(predictions, first, this.channels)];
      const index = this.seen++;
      if (truth === this.ignoreIndex) continue;
      const row = this.confusion[truth];
      if (row) row[predicted]! += 1;
      const confidence = confidenceOf(predictions, first, this.channels);
      const prediction = { index, truth, predicted, confidence };
      this.answers += 1;
      if (predicted !== truth) this.wrong += 1;
      // A score that is no number says nothing.
      if (!Number.isFinite(confidence)) continue;
      if (this.examples.length < most.examples) this.examples.push(prediction);
      if (predicted !== truth) this.addMistake(prediction);
    }
  }

  result(): ClassificationResult {
    const { answers, wrong, confusion, mistakes, examples } = this;
    return { kind: 'classification', answers, wrong, confusion, mistakes, examples };
  }

  private addMistake(prediction: ClassPrediction): void {
    const place = this.mistakes.findIndex(({ confidence }) => confidence < prediction.confidence);
    this.mistakes.splice(place === -1 ? this.mistakes.length : place, 0, prediction);
    if (this.mistakes.length > most.mistakes) this.mistakes.pop();
  }
}
