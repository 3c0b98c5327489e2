import { feeds, results } from '@shared/compiler';
import type { Split } from '@shared/data/dataset';
import type { TensorData } from '@shared/tensor/types';
import type { Batches } from '../data/batches';
import type { LoadedPrograms } from '../engines/engine';
import type { Classification } from './classification';

/** What a pass over a split came to. */
export interface Evaluation {
  /** Means over the examples. */
  readonly loss: number;
  readonly accuracy: number | undefined;
}

/** Runs a network over a whole split, batch by batch. */
export class Evaluator {
  private readonly mask: TensorData & { readonly data: Float32Array };

  /** @param length examples in a batch, as the program was built */
  constructor(
    private readonly loaded: LoadedPrograms,
    private readonly batches: Batches,
    private readonly split: Split,
    private readonly length: number,
  ) {
    this.mask = { shape: [length], data: new Float32Array(length) };
  }

  /**
   * Loss and accuracy over every example, the last partial batch too. `rest` runs between batches and may say that nobody
   * waits for the answer any more; then there is none.
   */
  async evaluate(
    rest: () => Promise<'go on' | 'give up'>,
    classification?: Classification,
  ): Promise<Evaluation | undefined> {
    const { split, length } = this;
    const fetches = [results.loss, results.correct, ...(classification ? [results.predictions] : [])];
    let [loss, correct] = [0, 0];
    for (let start = 0; start < split.count; start += length) {
      if ((await rest()) === 'give up') return undefined;
      const counted = Math.min(length, split.count - start);
      const batch = this.batches.batch((position) => Math.min(start + position, split.count - 1));
      this.mask.data.fill(1, 0, counted).fill(0, counted);
      const result = await this.loaded.run('evaluate', { ...batch, [feeds.mask]: this.mask }, fetches);
      loss += scalar(result[results.loss]);
      correct += scalar(result[results.correct]);
      if (classification) collect(classification, result[results.predictions]!, split, start, counted);
    }
    return { loss: loss / split.count, accuracy: correct / split.count };
  }
}

function collect(target: Classification, predictions: TensorData, split: Split, start: number, counted: number): void {
  const classes = predictions.data.length / predictions.shape[0]!;
  for (let position = 0; position < counted; position++) {
    const scores = predictions.data.subarray(position * classes, (position + 1) * classes);
    target.add(start + position, scores, split.labels[start + position]!);
  }
}

/** The only value of a tensor; NaN where it was not fetched. */
export function scalar(tensor: TensorData | undefined): number {
  return tensor?.data[0] ?? Number.NaN;
}
