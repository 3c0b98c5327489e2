import { buildPrograms, results } from '@shared/compiler';
import { resultNodes } from '@shared/compiler/resultNodes';
import type { Network, NetworkNode } from '@shared/compiler/network';
import type { Field } from '@shared/data/field';
import type { PredictRequest } from '@shared/contract/trainerMessages';
import { sizeOf } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';
import type { LoadedPrograms } from '../engines/engine';
import { chooseEngine } from '../engines/registry';
import { evaluationBatch } from '../loop/evaluationBatch';
import type { TrainedNetwork } from './trainedNetwork';

/** A trained network on an engine, which answers images in batches. */
export class Predictor {
  private constructor(
    private readonly loaded: LoadedPrograms,
    private readonly image: { readonly name: string; readonly feed: TensorData & { readonly data: Uint8Array } },
    /** What the program takes beside images: targets and a mask, of which predictions are free. */
    private readonly others: Readonly<Record<string, TensorData>>,
    /** Images in a batch. */
    readonly length: number,
  ) {}

  /**
   * @param input the Input that images are fed to
   * @param count how many images there are to answer
   */
  static async open(
    { network, recipe, standardisation, cost, tensors }: TrainedNetwork,
    input: NetworkNode,
    count: number,
    request: Pick<PredictRequest, 'engine' | 'threads'>,
  ): Promise<Predictor> {
    const { engine } = await chooseEngine(request.engine);
    const { products } = await engine.chooseProducts(recipe.precision ?? 'auto');
    const length = evaluationBatch(count, cost);
    const { lowering } = engine;
    // Predictions as the run shows them: the loss makes probabilities of scores.
    const { shape } = input.context.outputs[0]!;
    const field = { name: 'image', kind: 'image', shape, dtype: 'uint8' } as const;
    const { evaluate } = buildPrograms(network, {
      ...{ recipe, lowering, batch: length },
      data: { inputs: { [input.path]: { field, standardisation } }, targets: [targetOf(network)] },
    });
    const { threads } = request;
    const loaded = await engine.load({ evaluate }, { ...(threads !== undefined && { threads }), products });
    await loaded.writeState(tensors);
    const others = evaluate.inputs
      .filter(({ name, role }) => role === 'feed' && name !== input.path)
      .map(({ name, value }) => [name, zeros(value)] as const);
    const feed = { shape: [length, ...shape], data: new Uint8Array(length * sizeOf(shape)) };
    return new Predictor(loaded, { name: input.path, feed }, Object.fromEntries(others), length);
  }

  /**
   * What the network answers to at most `length` images.
   * @param images bytes of each in the Input's shape, channels last
   */
  async predict(images: readonly Uint8Array[]): Promise<readonly (readonly number[])[]> {
    const { name, feed } = this.image;
    const size = feed.data.length / this.length;
    images.forEach((bytes, position) => feed.data.set(bytes, position * size));
    const feeds = { ...this.others, [name]: feed };
    const { [results.predictions()]: predictions } = await this.loaded.run('evaluate', feeds, [results.predictions()]);
    const each = predictions!.data.length / this.length;
    return images.map((_, position) => [...predictions!.data.subarray(position * each, (position + 1) * each)]);
  }

  dispose(): Promise<void> {
    return this.loaded.dispose();
  }
}

/** Classes for the only output, of which predictions are free. */
function targetOf(network: Network): Field {
  const [classes] = resultNodes(network)[0]!.context.outputs[0]!.shape;
  return {
    ...{ name: 'label', kind: 'class', shape: [], dtype: 'int32' },
    classes: Array.from({ length: classes! }, (_, number) => `${number}`),
  };
}

function zeros({ shape, dtype }: Pick<TensorData, 'shape'> & { readonly dtype: string }): TensorData {
  const size = sizeOf(shape);
  return { shape, data: dtype === 'float32' ? new Float32Array(size) : new Int32Array(size) };
}
