import { planAugmentation, type AugmentationPlan } from '@shared/learning/augmentation';
import { augmentationFeeds, augmentationRandom } from '@shared/learning/augmentation/draw';
import {
  buildPrograms,
  feeds,
  gradientsProgram,
  probeName,
  results,
  turnProgram,
  type BuildOptions,
  type PartName,
} from '@shared/compiler';
import type { Network } from '@shared/compiler/network';
import type { Task } from '@shared/compiler/task/task';
import { turnsOf } from '@shared/compiler/task/turns';
import type { OpenedData } from '@shared/data/dataset';
import type { Watched } from '@shared/data/progress';
import { drawnAnew } from '@shared/data/derived/withDerived';
import type { Field } from '@shared/data/field';
import type { SplitName } from '@shared/data/reader';
import type { Recipe } from '@shared/document/schema';
import { accuracy } from '@shared/learning/metrics/accuracy';
import { measureName } from '@shared/learning/metrics/names';
import { stepSeed } from '@shared/tensor/random/stepSeed';
import { examplesPerStep } from '@shared/learning/schedules';
import type { TensorData } from '@shared/tensor/types';
import {
  FedBatches,
  freshPart,
  readAhead,
  ResidentBatches,
  residentParts,
  residentTensors,
  type Batches,
} from '../data/batches';
import { classWeightFeeds } from '../data/classWeights';
import { networkInputs, programFields, type Standardisations } from '../data/networkInputs';
import { TrainingOrder } from '../data/order';
import type { Engine, LoadedPrograms, LoadOptions } from '../engines/engine';
import { evaluationBatch, type ExampleCost } from './evaluationBatch';
import { Evaluator, scalar, type Evaluation } from './evaluator';
import { gradientSizes, type GradientSizes } from './gradientSizes';
import { outputName, type Measures } from './measures';
import { SessionWeights } from './sessionWeights';

export interface SessionOptions extends LoadOptions, Watched {
  readonly network: Network;
  readonly task: Task<Field>;
  readonly recipe: Recipe;
  readonly data: OpenedData;
  /** Of the images that are fed. */
  readonly standardisations: Standardisations;
  readonly engine: Engine;
  /** What an example costs the network: batches that people do not choose are cut by it. */
  readonly cost: ExampleCost;
  /** Whether somebody may look at gradients, which takes a program of its own. */
  readonly gradients?: boolean;
}

/** The program that is made ready once somebody looks at gradients. */
const gradientsName = 'gradients';

/** A network on an engine with its data: single steps, evaluations and probes, without a notion of time. */
export class TrainingSession {
  readonly weights: SessionWeights;
  private readonly order: TrainingOrder;
  private readonly places: Int32Array;
  /** The numbers of the objectives of each turn of a step. */
  private readonly turns: readonly (readonly number[])[];
  private readonly learningRate = { shape: [], data: new Float32Array(1) };
  private readonly stepNumber = { shape: [], data: new Float32Array(1) };

  private constructor(
    private readonly options: SessionOptions,
    private readonly loaded: LoadedPrograms,
    private readonly batches: Readonly<Record<SplitName, Batches>>,
    private readonly evaluationLength: number,
    private readonly augmentation: AugmentationPlan | undefined,
    private readonly classWeights: Readonly<Record<string, TensorData>>,
  ) {
    const { network, data, recipe, task } = options;
    this.turns = turnsOf(task.objectives);
    this.weights = new SessionWeights(loaded, network, recipe);
    this.order = new TrainingOrder(data.counts.train, examplesPerStep(recipe), recipe.seed);
    this.places = new Int32Array(recipe.batch);
  }

  /** Compiles and loads; the weights start as the recipe's seed says. Throws where the drawing cannot be trained. */
  static async open(options: SessionOptions): Promise<TrainingSession> {
    const { network, task, recipe, engine, data, standardisations, threads, products } = options;
    const image = task.feeds.find(({ field }) => field.kind === 'image')?.field;
    const augmentation =
      image && planAugmentation(recipe.augmentation, image.shape as readonly [number, number, number]);
    const evaluationLength = evaluationBatch(Math.max(data.counts.test, data.counts.validation), options.cost);
    const parts = residentParts(data, engine.roomForData());
    const plan: BuildOptions = {
      recipe,
      lowering: engine.lowering,
      batch: recipe.batch,
      evaluateBatch: evaluationLength,
      predictBatch: 1,
      objectives: task.objectives,
      data: {
        ...programFields(task, standardisations),
        ...(augmentation && { augmentation }),
        ...(parts && {
          resident: { train: parts.tables.train.count, heldOut: parts.tables.heldOut.count } satisfies Record<
            PartName,
            number
          >,
        }),
      },
    };
    const loaded = await engine.load(
      { ...buildPrograms(network, plan) },
      {
        ...(threads !== undefined && { threads }),
        ...(products && { products }),
        ...(options.gradients && { later: { [gradientsName]: () => gradientsProgram(network, plan) } }),
      },
    );
    if (parts) await loaded.setResidents(residentTensors(parts, task));
    const fresh = freshPart(task);
    const fed = (split: SplitName, part: Task<Field>) => new FedBatches(data, split, part);
    const batches = (split: SplitName) =>
      parts
        ? new ResidentBatches(parts.first[split], fresh.feeds.length > 0 ? fed(split, fresh) : undefined)
        : fed(split, task);
    const session = new TrainingSession(
      options,
      loaded,
      { train: batches('train'), validation: batches('validation'), test: batches('test') },
      evaluationLength,
      augmentation,
      await classWeightFeeds(data, task, options),
    );
    await session.weights.initialize();
    return session;
  }

  get stepsPerEpoch(): number {
    return this.order.stepsPerEpoch;
  }

  /** Carries out the step after `step` finished ones, of one batch or of several. Equal seeds give equal steps. */
  async train(step: number, learningRate: number): Promise<Measures> {
    const { recipe, task } = this.options;
    const { accumulation = 1, batch } = recipe;
    const { objectives } = task;
    this.learningRate.data[0] = learningRate;
    this.stepNumber.data[0] = step + 1;
    const isSeveral = objectives.length > 1;
    let loss = 0;
    const metrics: Record<string, number> = {};
    const add = (number: number, kind: string, value: number) => {
      const name = measureName(outputName(objectives, number), kind);
      metrics[name] = (metrics[name] ?? 0) + value;
    };
    let fed: Record<string, TensorData> = {};
    for (const [turn, numbers] of this.turns.entries()) {
      const counted = numbers.filter((number) => objectives[number]!.targetKind === 'classes');
      const fetches = [
        results.loss,
        ...counted.map((number) => results.correct(number)),
        ...(isSeveral ? numbers.map((number) => results.lossOf(number)) : []),
      ];
      for (let part = 0; part < accumulation; part++) {
        const program = turnProgram(part === accumulation - 1 ? 'train' : 'accumulate', turn);
        const seed = stepSeed(recipe.seed, (step * this.turns.length + turn) * accumulation + part);
        // The turns of a step share its examples.
        if (turn === 0 || accumulation > 1) fed = await this.trainFeeds(step, part);
        const running = this.loaded.run(program, fed, fetches, seed);
        this.expectNext(step, turn, part);
        const result = await running;
        loss += scalar(result[results.loss]) / accumulation;
        for (const number of counted)
          add(number, accuracy.kind, scalar(result[results.correct(number)]) / (batch * accumulation));
        if (isSeveral)
          for (const number of numbers) add(number, 'loss', scalar(result[results.lossOf(number)]) / accumulation);
      }
    }
    return { loss, metrics };
  }

  /** One of the batches of a step: its examples, how they are varied, and what the optimizer must know. */
  private async trainFeeds(
    step: number,
    part: number,
    read: 'batch' | 'peek' = 'batch',
  ): Promise<Record<string, TensorData>> {
    this.setPlaces(step, part);
    return {
      ...(await this.batches.train[read](this.places)),
      ...this.drawnAnew(step),
      ...this.variations(step, part),
      ...this.classWeights,
      [feeds.learningRate]: this.learningRate,
      [feeds.step]: this.stepNumber,
    };
  }

  /** Of an epoch after the first, the values that its own random numbers make. */
  private drawnAnew(step: number): Record<string, TensorData> {
    const { data, recipe, task } = this.options;
    const epoch = Math.floor(step / this.stepsPerEpoch);
    const { feeds: fresh } = freshPart(task);
    if (epoch === 0 || fresh.length === 0) return {};
    const columns = drawnAnew(data, recipe.derived ?? [], this.places, epoch);
    return Object.fromEntries(fresh.map(({ path, field }) => [path, columns[field.name]!]));
  }

  private setPlaces(step: number, part: number): void {
    const { batch } = this.options.recipe;
    for (let position = 0; position < batch; position++)
      this.places[position] = this.order.place(step, part * batch + position);
  }

  private expectNext(step: number, turn: number, part: number): void {
    if (this.options.data.tables) return;
    const { accumulation = 1 } = this.options.recipe;
    // The turns of a step share its batch; where it has several, each turn reads them again.
    const reads = accumulation === 1 ? 1 : this.turns.length * accumulation;
    const read = accumulation === 1 ? 0 : turn * accumulation + part;
    for (let next = read + 1; next <= read + readAhead; next++) {
      this.setPlaces(step + Math.floor(next / reads), (next % reads) % accumulation);
      this.batches.train.expect(this.places);
    }
  }

  private variations(step: number, part: number): Record<string, TensorData> {
    const { seed, batch, accumulation = 1 } = this.options.recipe;
    if (!this.augmentation) return {};
    const random = augmentationRandom(seed, step * accumulation + part);
    return Object.fromEntries(augmentationFeeds(this.augmentation, batch, random));
  }

  /** See `Evaluator.evaluate`. */
  evaluate(
    split: SplitName,
    rest: () => Promise<'go on' | 'give up'>,
    withViews = false,
  ): Promise<Evaluation | undefined> {
    return this.evaluator(split).evaluate(rest, withViews);
  }

  evaluator(split: SplitName): Evaluator {
    const { task, data } = this.options;
    return new Evaluator(this.loaded, task, data, split, this.batches[split], this.evaluationLength);
  }

  /** What these nodes give for one example of the test set, channels last, by path. */
  async probe(sample: number, paths: readonly string[]): Promise<Record<string, TensorData>> {
    const { data, task, standardisations } = this.options;
    const names = task.feeds.map(({ field }) => field.name);
    const columns = await data.read('test', [Math.min(sample, data.counts.test - 1)], names);
    const fetches = paths.map((path) => probeName(path));
    const inputs = networkInputs(task.feeds, columns, standardisations);
    const outputs = await this.loaded.run('predict', inputs, fetches);
    return Object.fromEntries(paths.map((path) => [path, outputs[probeName(path)]!]));
  }

  /**
   * How large the gradients of the step after `step` finished ones are at the first batch that it takes: by the path of
   * each node that has weights which are trained. Nothing moves.
   */
  async gradients(step: number): Promise<GradientSizes> {
    const { network, recipe } = this.options;
    const { accumulation = 1 } = recipe;
    const seed = stepSeed(recipe.seed, step * this.turns.length * accumulation);
    const fetches = [results.squaredGradients];
    // The step itself takes the batch that was read ahead for it.
    const fed = await this.trainFeeds(step, 0, 'peek');
    const result = await this.loaded.run(gradientsName, fed, fetches, seed);
    return gradientSizes(network, result[results.squaredGradients]!.data);
  }

  dispose(): Promise<void> {
    return this.loaded.dispose();
  }
}
