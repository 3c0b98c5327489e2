import { feeds, results } from '@shared/compiler';
import type { Task } from '@shared/compiler/task/task';
import type { Results } from '@shared/contract/results';
import type { OpenedData } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import type { SplitName } from '@shared/data/reader';
import { pickExamples } from '@shared/data/table';
import { measureName } from '@shared/learning/metrics/names';
import type { TensorData } from '@shared/tensor/types';
import type { Batches, FedBatch } from '../data/batches';
import type { LoadedPrograms } from '../engines/engine';
import { ObjectiveMetrics, outputName, type Measures } from './measures';

/** A pass over a split, with what views show of each output where that was wanted. */
export interface Evaluation extends Measures {
  readonly results?: Results;
}

/** Runs a network over a whole split, batch by batch. */
export class Evaluator {
  private readonly mask: TensorData & { readonly data: Float32Array };

  /** @param length examples in a batch, as the program was built */
  constructor(
    private readonly loaded: LoadedPrograms,
    private readonly task: Task<Field>,
    private readonly data: OpenedData,
    private readonly split: SplitName,
    private readonly batches: Batches,
    private readonly length: number,
  ) {
    this.mask = { shape: [length], data: new Float32Array(length) };
  }

  /**
   * Loss and metrics over every example, the last partial batch too. `rest` runs between batches and may say that nobody
   * waits for the answer any more; then there is none.
   */
  async evaluate(rest: () => Promise<'go on' | 'give up'>, withViews = false): Promise<Evaluation | undefined> {
    const { length, task, data } = this;
    const all = data.counts[this.split];
    const { objectives } = task;
    const several = objectives.length > 1;
    const fetches = [
      results.loss,
      ...objectives.flatMap((_, number) => [results.predictions(number), ...(several ? [results.lossOf(number)] : [])]),
    ];
    const losses = new Array<number>(objectives.length).fill(0);
    const measured: (ObjectiveMetrics | undefined)[] = [];
    let loss = 0;
    for (let start = 0; start < all; start += length) {
      if ((await rest()) === 'give up') return undefined;
      const counted = Math.min(length, all - start);
      const places = this.places(start);
      const batch = await this.batches.batch(places);
      if (start + length < all) this.batches.expect(this.places(start + length));
      this.mask.data.fill(1, 0, counted).fill(0, counted);
      const result = await this.loaded.run('evaluate', { ...batch, [feeds.mask]: this.mask }, fetches);
      loss += scalar(result[results.loss]);
      for (const [number, objective] of objectives.entries()) {
        if (several) losses[number]! += scalar(result[results.lossOf(number)]);
        const predictions = result[results.predictions(number)]!;
        const targets = this.targets(number, places, batch);
        const shape = predictions.shape.slice(1);
        const output = outputName(objectives, number);
        const metrics = (measured[number] ??= new ObjectiveMetrics(objective, output, shape, withViews));
        metrics.add(predictions, targets, counted);
      }
    }
    const ofOutputs = several
      ? losses.map((sum, number): [string, number] => [measureName(outputName(objectives, number), 'loss'), sum / all])
      : [];
    const values = measured.map((metrics) => metrics?.values());
    return {
      loss: loss / all,
      metrics: Object.assign(Object.fromEntries(ofOutputs), ...values) as Measures['metrics'],
      ...(withViews && { results: this.results(measured) }),
    };
  }

  private results(measured: readonly (ObjectiveMetrics | undefined)[]): Results {
    const image = this.task.feeds.find(({ field }) => field.kind === 'image')?.field.name;
    return Object.fromEntries(
      this.task.objectives.map(({ path, field }, number) => [
        path,
        { target: field, ...(image !== undefined && { image }), views: measured[number]?.views() ?? [] },
      ]),
    );
  }

  /** The last example fills what is left of a batch. */
  private places(start: number): Int32Array {
    const last = this.data.counts[this.split] - 1;
    return Int32Array.from({ length: this.length }, (_, position) => Math.min(start + position, last));
  }

  /** An objective's targets: they were fed, or lie in memory. */
  private targets(number: number, places: Int32Array, batch: FedBatch): TensorData {
    const fed = batch[feeds.target(number)];
    if (fed) return fed;
    const { name } = this.task.objectives[number]!.field;
    return pickExamples(this.data.tables![this.split], places, [name])[name]!;
  }
}

/** The only value of a tensor; NaN where it was not fetched. */
export function scalar(tensor: TensorData | undefined): number {
  return tensor?.data[0] ?? Number.NaN;
}
