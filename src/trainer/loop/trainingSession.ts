import { planAugmentation, type AugmentationPlan } from '@shared/learning/augmentation';
import { augmentationFeeds, augmentationRandom } from '@shared/learning/augmentation/draw';
import { buildPrograms, feeds, probeName, results, type SplitName } from '@shared/compiler';
import type { Network, NetworkNode } from '@shared/compiler/network';
import type { Dataset } from '@shared/data/dataset';
import type { Standardisation } from '@shared/data/standardise';
import type { Recipe } from '@shared/document/schema';
import { stepSeed } from '@shared/tensor/random/stepSeed';
import { examplesPerStep } from '@shared/learning/schedules';
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
import type { Classification } from './classification';
import { evaluationBatch, type ExampleCost } from './evaluationBatch';
import { Evaluator, scalar, type Evaluation } from './evaluator';
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
  /** What an example costs the network: batches that people do not choose are cut by it. */
  readonly cost: ExampleCost;
}

/** A network on an engine with its data: single steps, evaluations and probes, without a notion of time. */
export class TrainingSession {
  readonly weights: SessionWeights;
  private readonly batches: Readonly<Record<SplitName, Batches>>;
  private readonly evaluator: Evaluator;
  private readonly order: TrainingOrder;
  private readonly learningRate = { shape: [], data: new Float32Array(1) };
  private readonly stepNumber = { shape: [], data: new Float32Array(1) };

  private constructor(
    private readonly options: SessionOptions,
    private readonly loaded: LoadedPrograms,
    evaluationLength: number,
    private readonly augmentation: AugmentationPlan | undefined,
  ) {
    const { network, dataset, recipe, input } = options;
    const batches = (split: SplitName, length: number) =>
      holdsData(options) ? new ResidentBatches(length) : new FedBatches(dataset, split, input.path, length);
    this.batches = { train: batches('train', recipe.batch), test: batches('test', evaluationLength) };
    this.weights = new SessionWeights(loaded, network, recipe);
    this.evaluator = new Evaluator(loaded, this.batches.test, dataset.test, evaluationLength);
    this.order = new TrainingOrder(dataset.train.count, examplesPerStep(recipe), recipe.seed);
  }

  /** Compiles and loads; the weights start as the recipe's seed says. Throws where the drawing cannot be trained. */
  static async open(options: SessionOptions): Promise<TrainingSession> {
    const { network, recipe, engine, dataset, standardisation, threads, products } = options;
    const augmentation = planAugmentation(recipe.augmentation, dataset.shape);
    const evaluationLength = evaluationBatch(dataset.test.count, options.cost);
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
      const seed = stepSeed(recipe.seed, step * accumulation + part);
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

  /** See `Evaluator.evaluate`: over the test set. */
  evaluate(rest: () => Promise<'go on' | 'give up'>, classification?: Classification): Promise<Evaluation | undefined> {
    return this.evaluator.evaluate(rest, classification);
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
