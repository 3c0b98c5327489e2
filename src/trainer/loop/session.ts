import { buildPrograms, feeds, initializeState, probeName, results } from '@shared/compile';
import type { Network, NetworkNode } from '@shared/compile/network';
import type { Dataset, Split } from '@shared/datasets/dataset';
import type { Standardisation } from '@shared/datasets/standardise';
import type { Recipe } from '@shared/document/schema';
import type { NamedTensors, TensorData } from '@shared/tensor/types';
import { BatchFiller, TrainingOrder } from '../data/batches';
import type { Engine, LoadedPrograms } from '../engines/engine';
import { type Classification } from './classification';
import type { StepResult } from './reporter';

export interface SessionOptions {
  readonly network: Network;
  /** The node that the images are fed to. */
  readonly input: NetworkNode;
  readonly recipe: Recipe;
  readonly dataset: Dataset;
  readonly standardisation: Standardisation;
  readonly engine: Engine;
  readonly threads?: number;
}

/** What a pass over a split came to. */
export interface Evaluation {
  /** Means over the examples. */
  readonly loss: number;
  readonly accuracy: number | undefined;
}

/** Most examples an evaluation runs at once: larger batches cost memory and gain no speed. */
const evaluateBatch = 250;

/** A network on an engine with its data: single steps, evaluations and probes, without a notion of time. */
export class TrainingSession {
  private readonly trainFiller: BatchFiller;
  private readonly evaluateFiller: BatchFiller;
  private readonly sampleFiller: BatchFiller;
  private readonly mask: TensorData & { readonly data: Float32Array };
  private readonly order: TrainingOrder;
  private readonly learningRate = { shape: [], data: new Float32Array(1) };
  private readonly stepNumber = { shape: [], data: new Float32Array(1) };

  private constructor(
    private readonly options: SessionOptions,
    private readonly loaded: LoadedPrograms,
    evaluationLength: number,
  ) {
    const { dataset, standardisation, recipe } = options;
    this.trainFiller = new BatchFiller(dataset, standardisation, recipe.batch);
    this.evaluateFiller = new BatchFiller(dataset, standardisation, evaluationLength);
    this.sampleFiller = new BatchFiller(dataset, standardisation, 1);
    this.mask = { shape: [evaluationLength], data: new Float32Array(evaluationLength) };
    this.order = new TrainingOrder(dataset.train.count, recipe.batch, recipe.seed);
  }

  /** Compiles and loads; the weights start as the recipe's seed says. Throws where the drawing cannot be trained. */
  static async open(options: SessionOptions): Promise<TrainingSession> {
    const { network, recipe, engine, dataset, threads } = options;
    const evaluationLength = Math.min(evaluateBatch, dataset.test.count);
    const { train, evaluate, predict } = buildPrograms(network, {
      recipe,
      lowering: engine.lowering,
      batch: recipe.batch,
      evaluateBatch: evaluationLength,
      predictBatch: 1,
    });
    const loaded = await engine.load({ train, evaluate, predict }, threads === undefined ? {} : { threads });
    await loaded.writeState(initializeState(network, recipe.seed));
    return new TrainingSession(options, loaded, evaluationLength);
  }

  get stepsPerEpoch(): number {
    return this.order.stepsPerEpoch;
  }

  /** Carries out the step after `step` finished ones. Equal seeds give equal steps. */
  async train(step: number, learningRate: number): Promise<StepResult> {
    const { dataset, recipe, input } = this.options;
    const { images, labels } = this.trainFiller.fill(dataset.train, (position) => this.order.place(step, position));
    this.learningRate.data[0] = learningRate;
    this.stepNumber.data[0] = step + 1;
    const fed = {
      [input.path]: images,
      [feeds.labels]: labels,
      [feeds.learningRate]: this.learningRate,
      [feeds.step]: this.stepNumber,
    };
    const result = await this.loaded.run('train', fed, [results.loss, results.correct], (recipe.seed + step) >>> 0);
    return { loss: scalar(result[results.loss]), accuracy: scalar(result[results.correct]) / recipe.batch };
  }

  /**
   * Loss and accuracy over every example of a split, the last partial batch too. `rest` runs between batches and may
   * say that nobody waits for the answer any more; then there is none.
   */
  async evaluate(
    split: Split,
    rest: () => Promise<'go on' | 'give up'>,
    classification?: Classification,
  ): Promise<Evaluation | undefined> {
    const { length } = this.evaluateFiller;
    const fetches = [results.loss, results.correct, ...(classification ? [results.predictions] : [])];
    let [loss, correct] = [0, 0];
    for (let start = 0; start < split.count; start += length) {
      if ((await rest()) === 'give up') return undefined;
      const counted = Math.min(length, split.count - start);
      const { images, labels } = this.evaluateFiller.fill(split, (position) =>
        Math.min(start + position, split.count - 1),
      );
      this.mask.data.fill(1, 0, counted).fill(0, counted);
      const fed = { [this.options.input.path]: images, [feeds.labels]: labels, [feeds.mask]: this.mask };
      const result = await this.loaded.run('evaluate', fed, fetches);
      loss += scalar(result[results.loss]);
      correct += scalar(result[results.correct]);
      if (classification) collect(classification, result[results.predictions]!, split, start, counted);
    }
    return { loss: loss / split.count, accuracy: correct / split.count };
  }

  /** What these nodes give for one image of the test set, channels last, by path. */
  async probe(sample: number, paths: readonly string[]): Promise<Record<string, TensorData>> {
    const { test } = this.options.dataset;
    const { images } = this.sampleFiller.fill(test, () => Math.min(sample, test.count - 1));
    const fetches = paths.map((path) => probeName(path));
    const outputs = await this.loaded.run('predict', { [this.options.input.path]: images }, fetches);
    return Object.fromEntries(paths.map((path) => [path, outputs[probeName(path)]!]));
  }

  readState(names?: readonly string[]): Promise<NamedTensors> {
    return this.loaded.readState(names);
  }

  writeState(state: NamedTensors): Promise<void> {
    return this.loaded.writeState(state);
  }

  dispose(): Promise<void> {
    return this.loaded.dispose();
  }
}

function collect(target: Classification, predictions: TensorData, split: Split, start: number, counted: number): void {
  const classes = predictions.data.length / predictions.shape[0]!;
  for (let position = 0; position < counted; position++) {
    const scores = predictions.data.subarray(position * classes, (position + 1) * classes);
    target.add(start + position, scores, split.labels[start + position]!);
  }
}

function scalar(tensor: TensorData | undefined): number {
  return tensor?.data[0] ?? Number.NaN;
}
