import { buildPrograms, probeName, results } from '@shared/compiler';
import { featureMapTiles, type Tiles } from '@shared/compiler/probes/tiles';
import type { Task } from '@shared/compiler/task/task';
import type { Field } from '@shared/data/field';
import type { TrainedRequest } from '@shared/contract/trainerMessages';
import { sizeOf } from '@shared/tensor/shape';
import type { NamedTensors, TensorData } from '@shared/tensor/types';
import { networkInputs, programFields, type Standardisations } from '../data/networkInputs';
import type { LoadedPrograms } from '../engines/engine';
import { chooseEngine } from '../engines/registry';
import type { TrainedNetwork } from './trainedNetwork';

/** Values of one example by the Inputs' paths, as their fields have them. */
export type ExampleValues = Readonly<Record<string, TensorData['data']>>;

export interface PredictorOptions extends Pick<TrainedRequest, 'engine' | 'threads'> {
  readonly task: Task<Field>;
  readonly standardisations: Standardisations;
  /** Examples in a batch. */
  readonly length: number;
  /** Whether feature maps will be asked for. */
  readonly maps?: boolean;
}

/** A trained network on an engine, which answers examples in batches. */
export class Predictor {
  private constructor(
    private readonly trained: TrainedNetwork,
    private readonly options: PredictorOptions,
    private readonly loaded: LoadedPrograms,
    /** What the program takes, by name: the Inputs, and targets and a mask, of which predictions are free. */
    private readonly feeds: Readonly<Record<string, TensorData>>,
  ) {}

  static async open(trained: TrainedNetwork, options: PredictorOptions): Promise<Predictor> {
    const { network, recipe, weights } = trained;
    const { task, standardisations, length, threads } = options;
    const { engine } = await chooseEngine(options.engine);
    const { products } = await engine.chooseProducts(recipe.precision ?? 'auto');
    // Predictions as the run shows them: the loss makes probabilities of scores.
    const { evaluate, predict } = buildPrograms(network, {
      ...{ recipe, lowering: engine.lowering, batch: length, objectives: task.objectives },
      data: programFields(task, standardisations),
    });
    const programs = { evaluate, ...(options.maps && { predict }) };
    const loaded = await engine.load(programs, { ...(threads !== undefined && { threads }), products });
    await loaded.writeState(weights.tensors);
    const feeds = evaluate.inputs
      .filter(({ role }) => role === 'feed')
      .map(({ name, value }) => [name, zeros(value)] as const);
    return new Predictor(trained, options, loaded, Object.fromEntries(feeds));
  }

  get length(): number {
    return this.options.length;
  }

  /** Goes on with other weights of the same network. */
  async setWeights(tensors: NamedTensors): Promise<void> {
    await this.loaded.writeState(tensors);
  }

  /**
   * What the network answers to at most `length` examples: of each, the prediction of every objective.
   */
  async predict(examples: readonly ExampleValues[]): Promise<readonly (readonly TensorData[])[]> {
    const { task, length } = this.options;
    for (const { path, field } of task.feeds)
      examples.forEach((values, at) => this.feeds[path]!.data.set(values[path]!, at * sizeOf(field.shape)));
    const names = task.objectives.map((_, number) => results.predictions(number));
    const predicted = await this.loaded.run('evaluate', this.feeds, names);
    return examples.map((_, at) =>
      names.map((name) => {
        const { shape, data } = predicted[name]!;
        const each = data.length / length;
        return { shape: shape.slice(1), data: data.slice(at * each, (at + 1) * each) };
      }),
    );
  }

  /** Pictures of what nodes make of an example. Nodes that are not there, or that give no picture, are left out. */
  async featureMaps(example: ExampleValues, wanted: readonly string[]): Promise<{ path: string; tiles: Tiles }[]> {
    const nodes = this.trained.network.nodes.filter(({ path }) => wanted.includes(path));
    if (nodes.length === 0) return [];
    const { task, standardisations } = this.options;
    const columns = Object.fromEntries(
      task.feeds.map(({ path, field }) => [field.name, { shape: [1, ...field.shape], data: example[path]! }]),
    );
    const inputs = networkInputs(task.feeds, columns, standardisations);
    const fetches = nodes.map(({ path }) => probeName(path));
    const outputs = await this.loaded.run('predict', inputs, fetches);
    return nodes.flatMap(({ path, context, block }) => {
      const tiles = featureMapTiles(outputs[probeName(path)]!, context.outputs[0]!, block.boundary === 'input');
      return tiles ? [{ path, tiles }] : [];
    });
  }

  dispose(): Promise<void> {
    return this.loaded.dispose();
  }
}

function zeros({ shape, dtype }: Pick<TensorData, 'shape'> & { readonly dtype: string }): TensorData {
  const size = sizeOf(shape);
  if (dtype === 'uint8') return { shape, data: new Uint8Array(size) };
  return { shape, data: dtype === 'float32' ? new Float32Array(size) : new Int32Array(size) };
}
