import { planAugmentation, type AugmentationPlan } from '@shared/augmentation';
import { augmentationFeeds, augmentationRandom } from '@shared/augmentation/draw';
import { buildPrograms, feeds, probeName, results, type SplitName } from '@shared/compile';
import type { Network, NetworkNode } from '@shared/compile/network';
import type { Dataset, Split } from '@shared/datasets/dataset';
import type { Standardisation } from '@shared/datasets/standardise';
import type { Recipe } from '@shared/document/schema';
import { examplesPerStep } from '@shared/schedules';
import type { TensorData } from '@shared/tensor/types';
import {
  dataSize,
  FedBatches,
  ResidentBatches,
  residentTensors,
  standardisedImage,
  type Batches,
} from '../data/batches';
import { TrainingOrder } from '../data/order';
import type { Engine, LoadedPrograms, LoadOptions } from '../engines/engine';
import { type Classification } from './classification';
import type { StepResult } from './reporter';
import { SessionWeights } from './sessionWeights';

export interface SessionOptions extends LoadOptions {
  readonly network: Network;
  /** The node that the images are fed to. */
  readonly input: NetworkNode;
  readonly recipe: Recipe;
  readonly dataset: Dataset;
  readonly standardisation: Standardisation;
  readonly engine: Engine;
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
  readonly weights: SessionWeights;
  private readonly batches: Readonly<Record<SplitName, Batches>>;
  private readonly mask: TensorData & { readonly data: Float32Array };
  private readonly order: TrainingOrder;
  private readonly learningRate = { shape: [], data: new Float32Array(1) };
  private readonly stepNumber = { shape: [], data: new Float32Array(1) };

  private constructor(
    private readonly options: SessionOptions,
    private readonly loaded: LoadedPrograms,
    private readonly evaluationLength: number,
    private readonly augmentation: AugmentationPlan | undefined,
  ) {
    const { network, dataset, recipe, input } = options;
    const batches = (split: SplitName, length: number) =>
      holdsData(options) ? new ResidentBatches(length) : new FedBatches(dataset, split, input.path, length);
    this.batches = { train: batches('train', recipe.batch), test: batches('test', evaluationLength) };
    this.weights = new SessionWeights(loaded, network, recipe);
    this.mask = { shape: [evaluationLength], data: new Float32Array(evaluationLength) };
    this.order = new TrainingOrder(dataset.train.count, examplesPerStep(recipe), recipe.seed);
  }

  /** Compiles and loads; the weights start as the recipe's seed says. Throws where the drawing cannot be trained. */
  static async open(options: SessionOptions): Promise<TrainingSession> {
    const { network, recipe, engine, dataset, standardisation, threads, products } = options;
    const augmentation = planAugmentation(recipe.augmentation, dataset.shape);
    const evaluationLength = Math.min(evaluateBatch, dataset.test.count);
    const programs = buildPrograms(network, {
      recipe,
      lowering: engine.lowering,
      batch: recipe.batch,
      evaluateBatch: evaluationLength,
      predictBatch: 1,
      images: {
        standardisation,
        ...(augmentation && { augmentation }),
        ...(holdsData(options) && { resident: { train: dataset.train.count, test: dataset.test.count } }),
      },
    });
    const loaded = await engine.load(
      { ...programs },
      { ...(threads !== undefined && { threads }), ...(products && { products }) },
    );
    if (holdsData(options)) await loaded.setResidents(residentTensors(dataset));
    const session = new TrainingSession(options, loaded, evaluationLength, augmentation);
    await session.weights.initialize();
    return session;
  }

  get stepsPerEpoch(): number {
    return this.order.stepsPerEpoch;
  }

  /** Carries out the step after `step` finished ones, of one batch or of several. Equal seeds give equal steps. */
  async train(step: number, learningRate: number): Promise<StepResult> {
    const { recipe } = this.options;
    const { accumulation = 1, batch } = recipe;
    this.learningRate.data[0] = learningRate;
    this.stepNumber.data[0] = step + 1;
    let [loss, correct] = [0, 0];
    for (let part = 0; part < accumulation; part++) {
      const program = part === accumulation - 1 ? 'train' : 'accumulate';
      const seed = (recipe.seed + step * accumulation + part) >>> 0;
      const result = await this.loaded.run(program, this.trainFeeds(step, part), [results.loss, results.correct], seed);
      loss += scalar(result[results.loss]) / accumulation;
      correct += scalar(result[results.correct]);
    }
    return { loss, accuracy: correct / (batch * accumulation) };
  }

  /** One of the batches of a step: its examples, how they are varied, and what the optimizer must know. */
  private trainFeeds(step: number, part: number): Record<string, TensorData> {
    const { batch } = this.options.recipe;
    return {
      ...this.batches.train.batch((position) => this.order.place(step, part * batch + position)),
      ...this.variations(step, part),
      [feeds.learningRate]: this.learningRate,
      [feeds.step]: this.stepNumber,
    };
  }

  private variations(step: number, part: number): Record<string, TensorData> {
    const { seed, batch, accumulation = 1 } = this.options.recipe;
    if (!this.augmentation) return {};
    const random = augmentationRandom(seed, step * accumulation + part);
    return Object.fromEntries(augmentationFeeds(this.augmentation, batch, random));
  }

  /**
   * Loss and accuracy over every example of the test set, the last partial batch too. `rest` runs between batches and may
   * say that nobody waits for the answer any more; then there is none.
   */
  async evaluate(
    rest: () => Promise<'go on' | 'give up'>,
    classification?: Classification,
  ): Promise<Evaluation | undefined> {
    const { test } = this.options.dataset;
    const length = this.evaluationLength;
    const fetches = [results.loss, results.correct, ...(classification ? [results.predictions] : [])];
    let [loss, correct] = [0, 0];
    for (let start = 0; start < test.count; start += length) {
      if ((await rest()) === 'give up') return undefined;
      const counted = Math.min(length, test.count - start);
      const batch = this.batches.test.batch((position) => Math.min(start + position, test.count - 1));
      this.mask.data.fill(1, 0, counted).fill(0, counted);
      const result = await this.loaded.run('evaluate', { ...batch, [feeds.mask]: this.mask }, fetches);
      loss += scalar(result[results.loss]);
      correct += scalar(result[results.correct]);
      if (classification) collect(classification, result[results.predictions]!, test, start, counted);
    }
    return { loss: loss / test.count, accuracy: correct / test.count };
  }

  /** What these nodes give for one image of the test set, channels last, by path. */
  async probe(sample: number, paths: readonly string[]): Promise<Record<string, TensorData>> {
    const { dataset, standardisation } = this.options;
    const images = standardisedImage(dataset, standardisation, Math.min(sample, dataset.test.count - 1));
    const fetches = paths.map((path) => probeName(path));
    const outputs = await this.loaded.run('predict', { [this.options.input.path]: images }, fetches);
    return Object.fromEntries(paths.map((path) => [path, outputs[probeName(path)]!]));
  }

  dispose(): Promise<void> {
    return this.loaded.dispose();
  }
}

/** Whether the whole data set lies in the engine, or is fed batch by batch. */
function holdsData({ engine, dataset }: SessionOptions): boolean {
  return dataSize(dataset) <= engine.roomForData();
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
