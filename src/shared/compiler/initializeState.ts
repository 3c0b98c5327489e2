import { createRandom, type Random } from '../tensor/random';
import { sizeOf } from '../tensor/shape';
import type { Initializer } from '../tensor/initializer';
import type { NamedTensors, TensorData } from '../tensor/types';
import type { Network } from './network';

type Fill<Kind extends Initializer['kind']> = (
  target: Float32Array,
  initializer: Extract<Initializer, { kind: Kind }>,
  random: Random,
) => void;

const fills: { [Kind in Initializer['kind']]: Fill<Kind> } = {
  constant: (target, { value }) => target.fill(value),
  // He et al. 2015: keeps the variance of activations through ReLU layers.
  heNormal: (target, { fanIn }, random) => {
    random.fillNormal(target, Math.sqrt(2 / fanIn));
  },
  // Glorot & Bengio 2010: keeps it for tanh, forward and backward.
  glorotUniform: (target, { fanIn, fanOut }, random) => {
    const limit = Math.sqrt(6 / (fanIn + fanOut));
    for (let index = 0; index < target.length; index++) target[index] = (2 * random.uniform() - 1) * limit;
  },
};

/**
 * A run's initial weights, in canonical form. Each weight has its own random stream, named after it: equal seeds give equal
 * weights in every layout, and adding a layer does not change the others.
 */
export function initializeState(network: Network, seed: number): NamedTensors {
  const state = new Map<string, TensorData>();
  for (const { path, weights } of network.nodes)
    for (const { name, shape, initializer } of weights) {
      const full = `${path}/${name}`;
      const data = new Float32Array(sizeOf(shape));
      (fills[initializer.kind] as Fill<Initializer['kind']>)(data, initializer, createRandom(seed, full));
      state.set(full, { shape, data });
    }
  return state;
}
