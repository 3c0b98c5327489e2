import { feeds, results } from '@shared/compiler';
import type { Objective, Task } from '@shared/compiler/task/task';
import type { Results } from '@shared/contract/results';
import type { OpenedData } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import type { SplitName } from '@shared/data/reader';
import { pickExamples } from '@shared/data/table';
import { measureName } from '@shared/learning/metrics/names';
import { sizeOf } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';
import { readAhead, type Batches, type FedBatch } from '../data/batches';
import type { LoadedPrograms } from '../engines/engine';
import { MeasuredObjectives, outputName, type Measures } from './measures';

/** A pass over a split, with what views show of each output where that was wanted. */
export interface Evaluation extends Measures {
  readonly results?: Results;
}

/** A network's answers to one batch of a split. Sums and rows are over its first `count` examples. */
export interface EvaluatedBatch {
  readonly count: number;
  /** The sum of the losses of its examples. */
  readonly loss: number;
  /** The same by objective, where there are several, or where one ignores a class: then each example by its share that counts. */
  readonly losses: readonly number[];
  /** The sum of those shares by objective; the number of examples where no class is ignored. */
  readonly counted: readonly number[];
  /** By objective, [batch, …]. */
  readonly predictions: readonly TensorData[];
  /** By objective, the field's values as the data have them. */
  readonly targets: readonly TensorData[];
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
    private readonly fed: Batches,
    private readonly length: number,
  ) {
    this.mask = { shape: [length], data: new Float32Array(length) };
  }

  /**
   * Loss and metrics over every example, the last partial batch too. `rest` runs between batches and may say that nobody
   * waits for the answer any more; then there is none.
   */
  async evaluate(rest: () => Promise<'go on' | 'give up'>, withViews = false): Promise<Evaluation | undefined> {
    const { task } = this;
    const { objectives } = task;
    const all = this.data.counts[this.split];
    const losses = new Array<number>(objectives.length).fill(0);
    const counted = new Array<number>(objectives.length).fill(0);
    const measured = new MeasuredObjectives(objectives, withViews);
    let loss = 0;
    for await (const batch of this.batches(rest)) {
      if (batch === 'given up') return undefined;
      loss += batch.loss;
      batch.losses.forEach((value, number) => (losses[number]! += value));
      batch.counted.forEach((value, number) => (counted[number]! += value));
      measured.add(batch.predictions, batch);
    }
    const means = losses.map((sum, number) => sum / (counted[number]! || 1));
    const ofOutputs = this.isSeveral
      ? means.map((mean, number): [string, number] => [measureName(outputName(objectives, number), 'loss'), mean])
      : [];
    // The mean over all positions that count is not that of the batches' means.
    const ofCounted = objectives.reduce((sum, { weight }, number) => sum + weight * means[number]!, 0);
    return {
      loss: this.isIgnoring ? ofCounted : loss / all,
      metrics: { ...Object.fromEntries(ofOutputs), ...measured.values() },
      ...(withViews && { results: this.results(measured) }),
    };
  }

  /** What the network answers to each batch of the split, in order, with the targets; see `evaluate` for `rest`. */
  async *batches(rest: () => Promise<'go on' | 'give up'>): AsyncGenerator<EvaluatedBatch | 'given up'> {
    const { length } = this;
    const { objectives } = this.task;
    const all = this.data.counts[this.split];
    const fetches = [
      results.loss,
      ...objectives.flatMap((_, number) => [
        results.predictions(number),
        ...(this.isByObjective ? [results.lossOf(number)] : []),
        ...(objectives[number]!.ignoreIndex === undefined ? [] : [results.counted(number)]),
        ...(targetOutput(objectives[number]!) === undefined ? [] : [results.target(number)]),
      ]),
    ];
    for (let start = 0; start < all; start += length) {
      if ((await rest()) === 'give up') return yield 'given up';
      const count = Math.min(length, all - start);
      const places = this.places(start);
      const batch = await this.fed.batch(places);
      for (let next = 1; next <= readAhead && start + next * length < all; next++)
        this.fed.expect(this.places(start + next * length));
      this.mask.data.fill(1, 0, count).fill(0, count);
      const result = await this.loaded.run('evaluate', { ...batch, [feeds.mask]: this.mask }, fetches);
      yield {
        count,
        loss: scalar(result[results.loss]),
        losses: this.isByObjective ? objectives.map((_, number) => scalar(result[results.lossOf(number)])) : [],
        counted: objectives.map(({ ignoreIndex }, number) =>
          ignoreIndex === undefined ? count : scalar(result[results.counted(number)]),
        ),
        predictions: objectives.map((_, number) => result[results.predictions(number)]!),
        targets: objectives.map((_, number) => result[results.target(number)] ?? this.targets(number, places, batch)),
      };
    }
  }

  private get isSeveral(): boolean {
    return this.task.objectives.length > 1;
  }

  /** Whether some position may count for nothing. */
  private get isIgnoring(): boolean {
    return this.task.objectives.some(({ ignoreIndex }) => ignoreIndex !== undefined);
  }

  /** Whether the loss of each objective is fetched. */
  private get isByObjective(): boolean {
    return this.isSeveral || this.isIgnoring;
  }

  private results(measured: MeasuredObjectives): Results {
    const image = this.task.feeds.find(({ field }) => field.kind === 'image')?.field.name;
    return Object.fromEntries(
      this.task.objectives.map(({ path, field }, number) => [
        path,
        { target: field, ...(image !== undefined && { image }), views: measured.views(number) },
      ]),
    );
  }

  /** The last example fills what is left of a batch. */
  private places(start: number): Int32Array {
    const last = this.data.counts[this.split] - 1;
    return Int32Array.from({ length: this.length }, (_, position) => Math.min(start + position, last));
  }

  /** An objective's targets: one number, or values that were fed or lie in memory. */
  private targets(number: number, places: Int32Array, batch: FedBatch): TensorData {
    const { field, computed } = this.task.objectives[number]!;
    if (computed && 'constant' in computed) {
      const shape = [places.length, ...field.shape];
      return { shape, data: new Float32Array(sizeOf(shape)).fill(computed.constant) };
    }
    const fed = batch[feeds.target(number)];
    if (fed) return fed;
    const { name } = field;
    return pickExamples(this.data.tables![this.split], places, [name])[name]!;
  }
}

/** The Output that an objective's output is compared with. */
function targetOutput({ computed }: Objective): string | undefined {
  return computed && 'output' in computed ? computed.output : undefined;
}

/** The only value of a tensor; NaN where it was not fetched. */
export function scalar(tensor: TensorData | undefined): number {
  return tensor?.data[0] ?? Number.NaN;
}
