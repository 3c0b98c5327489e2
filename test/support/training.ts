import { buildPrograms, feeds, initializeState, results, type BuildOptions } from '@shared/compiler';
import type { Network } from '@shared/compiler/network';
import type { Lowering } from '@shared/program/program';
import type { Recipe } from '@shared/document/schema';
import { createRandom } from '@shared/tensor/random';
import { sizeOf, type Shape } from '@shared/tensor/shape';
import type { TensorData } from '@shared/tensor/types';
import type { Engine, LoadedPrograms } from '@trainer/engines/engine';

export const sgd = (learningRate: number, momentum = 0.9, weightDecay = 0, nesterov = false) =>
  ({ kind: 'sgd', learningRate, momentum, nesterov, weightDecay }) as const;

export const adam = (learningRate: number, weightDecay = 0) =>
  ({ kind: 'adam', learningRate, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, formula: 'keras', weightDecay }) as const;

/** Random images whose class is a pattern that is added to noise: any network that can learn at all learns it. */
export function patternBatch(image: Shape, classes: number, batch: number, seed: number) {
  const [patterns, random] = [createRandom(99, 'patterns'), createRandom(seed, 'batch')];
  const size = sizeOf(image);
  const pattern = patterns.fillUniform(new Float32Array(classes * size));
  const labels = Int32Array.from({ length: batch }, () => random.integer(classes));
  const pixels = new Float32Array(batch * size);
  for (let index = 0; index < pixels.length; index++) {
    const label = labels[Math.floor(index / size)]!;
    pixels[index] = 2 * pattern[label * size + (index % size)]! - 1 + 0.3 * random.normal();
  }
  return { images: { shape: [batch, ...image], data: pixels }, labels: { shape: [batch], data: labels } };
}

export const scalar = (value: number): TensorData => ({ shape: [], data: new Float32Array([value]) });

export interface Trained {
  readonly losses: number[];
  readonly loaded: LoadedPrograms;
}

/** Some steps on pattern images, a new batch each. */
export async function trainSome(
  engine: Engine,
  network: Network,
  options: { steps: number; batch?: number; seed?: number; recipe: Pick<Recipe, 'loss' | 'optimizer'> } & Partial<
    Pick<BuildOptions, 'evaluateBatch'>
  > & { lowering?: Lowering },
): Promise<Trained> {
  const { steps, batch = 16, seed = 1, recipe, lowering = engine.lowering, ...rest } = options;
  const input = network.nodes[0]!;
  const classes = network.nodes.at(-1)!.context.outputs[0]!.shape.at(-1)!;
  const loaded = await engine.load({ ...buildPrograms(network, { recipe, lowering, batch, ...rest }) }, {});
  await loaded.writeState(initializeState(network, seed));
  const losses: number[] = [];
  for (let step = 0; step < steps; step++) {
    const { images, labels } = patternBatch(input.context.outputs[0]!.shape, classes, batch, seed * 1000 + step);
    const fed = {
      [input.path]: images,
      [feeds.labels]: labels,
      [feeds.learningRate]: scalar(recipe.optimizer.learningRate),
      [feeds.step]: scalar(step + 1),
    };
    const { [results.loss]: loss } = await loaded.run('train', fed, [results.loss], step);
    losses.push(loss!.data[0]!);
  }
  return { losses, loaded };
}

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
