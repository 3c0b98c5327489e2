import { weightsIn, type Network } from '@shared/compiler/network';
import { createRandom } from '@shared/tensor/random';
import type { NamedTensors, TensorData } from '@shared/tensor/types';

/**
 * A random direction from a network's weights in which each filter is as long as the filter itself (Li et al. 2018, section 4),
 * so that surfaces of networks whose weights have other sizes can be compared. A filter is what makes one output channel: the
 * last axis of a kernel. Biases and the weights of normalisation have none, as in the paper, so they stay as they are.
 */
export function filterDirection(network: Network, weights: NamedTensors, seed: number, axis: number): NamedTensors {
  const moving = weightsIn(network).filter(({ weight }) => weight.trainable && weight.role !== 'vector');
  return new Map(
    moving.map(({ name }) => {
      const { shape, data } = weights.get(name)!;
      const random = createRandom(seed, `loss surface ${axis} ${name}`).fillNormal(new Float32Array(data.length), 1);
      scaleFilters(random, data, shape.at(-1)!);
      return [name, { shape, data: random }];
    }),
  );
}

/** The way from some weights to others, running statistics among them. */
export function wayBetween(from: NamedTensors, to: NamedTensors): NamedTensors {
  return new Map(
    [...from].map(([name, { shape, data }]): [string, TensorData] => {
      const end = to.get(name)!.data;
      return [name, { shape, data: Float32Array.from(data, (value, at) => end[at]! - value) }];
    }),
  );
}

/** Weights as far along directions as these say: only those that move. */
export function movedAlong(
  weights: NamedTensors,
  directions: readonly NamedTensors[],
  distances: readonly number[],
): NamedTensors {
  return new Map(
    [...directions[0]!].map(([name, { shape }]) => {
      const data = Float32Array.from(weights.get(name)!.data);
      directions.forEach((direction, number) => {
        const along = direction.get(name)!.data;
        const distance = distances[number]!;
        for (let at = 0; at < data.length; at++) data[at]! += distance * along[at]!;
      });
      return [name, { shape, data }];
    }),
  );
}

function scaleFilters(random: Float32Array, weights: TensorData['data'], filters: number): void {
  const wanted = squaresByFilter(weights, filters);
  const found = squaresByFilter(random, filters);
  for (let at = 0; at < random.length; at++) {
    const filter = at % filters;
    // A filter of one number may be drawn as exactly zero.
    random[at]! *= found[filter]! > 0 ? Math.sqrt(wanted[filter]! / found[filter]!) : 0;
  }
}

function squaresByFilter(values: TensorData['data'], filters: number): Float64Array {
  const sums = new Float64Array(filters);
  for (let at = 0; at < values.length; at++) sums[at % filters]! += values[at]! ** 2;
  return sums;
}
