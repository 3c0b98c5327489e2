import { createRandom, type Random } from '../tensor/random';
import { sizeOf } from '../tensor/shape';
import type { Initializer } from '../tensor/initializer';
import type { NamedTensors, TensorData } from '../tensor/types';
import { weightsIn, type Network } from './network';

type Of<Kind extends Initializer['kind']> = Extract<Initializer, { kind: Kind }>;

type Fill<Kind extends Initializer['kind']> = (target: Float32Array, initializer: Of<Kind>, random: Random) => void;

const fills: { [Kind in Initializer['kind']]: Fill<Kind> } = {
  constant: (target, { value }) => target.fill(value),
  shares: (target, { values }) => {
    const share = target.length / values.length;
    values.forEach((value, index) => target.fill(value, index * share, (index + 1) * share));
  },
  uniform: (target, { limit }, random) => fillUniform(target, limit, random),
  // He et al. 2015: keeps the variance of activations through ReLU layers.
  heNormal: (target, { fanIn }, random) => random.fillNormal(target, Math.sqrt(2 / fanIn)),
  heUniform: (target, { fanIn }, random) => fillUniform(target, Math.sqrt(6 / fanIn), random),
  // LeCun et al. 1998, Efficient BackProp: keeps it through linear layers, and through SELU.
  lecunNormal: (target, { fanIn }, random) => random.fillNormal(target, Math.sqrt(1 / fanIn)),
  lecunUniform: (target, { fanIn }, random) => fillUniform(target, Math.sqrt(3 / fanIn), random),
  // Glorot & Bengio 2010: keeps it for tanh, forward and backward.
  glorotNormal: (target, { fanIn, fanOut }, random) => random.fillNormal(target, Math.sqrt(2 / (fanIn + fanOut))),
  glorotUniform: (target, { fanIn, fanOut }, random) => fillUniform(target, Math.sqrt(6 / (fanIn + fanOut)), random),
  orthogonal: (target, { rows, columns }, random) => fillOrthogonal(target, rows, columns, random),
};

function fillUniform(target: Float32Array, limit: number, random: Random): void {
  for (let index = 0; index < target.length; index++) target[index] = (2 * random.uniform() - 1) * limit;
}

/** Saxe et al. 2014: keeps lengths through many steps of a recurrence. Gram–Schmidt on normally distributed vectors. */
function fillOrthogonal(target: Float32Array, rows: number, columns: number, random: Random): void {
  const length = Math.max(rows, columns);
  const vectors: Float64Array[] = [];
  while (vectors.length < Math.min(rows, columns)) {
    const vector = Float64Array.from({ length }, () => random.normal());
    // Twice: once leaves rounding errors of the first projection.
    for (const other of [...vectors, ...vectors]) {
      const along = dot(vector, other);
      for (let at = 0; at < length; at++) vector[at]! -= along * other[at]!;
    }
    const norm = Math.sqrt(dot(vector, vector));
    vectors.push(vector.map((value) => value / norm));
  }
  const byRow = rows <= columns;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      target[row * columns + column] = byRow ? vectors[row]![column]! : vectors[column]![row]!;
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, index) => sum + value * right[index]!, 0);
}

/**
 * A run's initial weights, in canonical form. Each weight has its own random stream, named after it: equal seeds give equal
 * weights in every layout, and adding a layer does not change the others.
 */
export function initializeState(network: Network, seed: number): NamedTensors {
  const state = new Map<string, TensorData>();
  for (const { name, weight } of weightsIn(network)) {
    const { shape, initializer } = weight;
    const data = new Float32Array(sizeOf(shape));
    (fills[initializer.kind] as Fill<Initializer['kind']>)(data, initializer, createRandom(seed, name));
    state.set(name, { shape, data });
  }
  return state;
}
