import { expect, it } from 'vitest';
import { probeName } from '@shared/compiler';
import { finishProgram } from '@shared/program/finish';
import { lower } from '@shared/compiler/lower/lower';
import { createRandom } from '@shared/tensor/random';
import { sizeOf, type Shape } from '@shared/tensor/shape';
import { interpret } from '../../reference';
import { fill } from '../../reference/tensor';
import { networkOf } from '../../support/network';

const batch = 200;

/** What a block makes of ones in training, with random numbers of a seed. */
function train(block: string, parameters: object, shape: Shape): Float64Array {
  const network = networkOf([
    { block: 'Input', path: 'x', parameters: { shape } },
    { block, path: 'node', parameters: { ...parameters } },
    { block: 'Output', path: 'output' },
  ]);
  const lowered = lower(network, { layout: 'NHWC', packing: 'separate', batch, mode: 'train' });
  const inputs = [...lowered.examples.inputs, ...lowered.inputs];
  const program = finishProgram(lowered.builder, {
    inputs,
    variables: [],
    outputs: new Map([[probeName('node'), lowered.values.get('node')![0]!]]),
    updates: new Map(),
  });
  const random = createRandom(4);
  const fed = Object.fromEntries(
    inputs.map(({ name, value, role }) => [name, fill(value.shape, () => (role === 'uniform' ? random.uniform() : 1))]),
  );
  return Float64Array.from(interpret(program, fed, {}).outputs.get(probeName('node'))!.data);
}

it.each([
  { block: 'Dropout', shape: [3, 4, 5], draws: 'each value', together: () => 1 },
  { block: 'SpatialDropout1D', shape: [3, 5], draws: 'a feature at all positions', together: () => 3 },
  { block: 'SpatialDropout2D', shape: [3, 4, 5], draws: 'a whole channel', together: () => 12 },
  { block: 'StochasticDepth', shape: [3, 4, 5], draws: 'a whole example', together: () => 60 },
] as const)('$block drops $draws at its rate and keeps the mean', ({ block, shape, together }) => {
  const rate = 0.2;
  const result = train(block, { rate }, shape);
  const [channels, size] = [shape.at(-1)!, sizeOf(shape)];
  const kept = 1 / (1 - rate);
  expect([...new Set(result)].sort()).toEqual([0, kept]);
  // Values that are dropped together: those of a channel, or of an example.
  const groups = new Map<string, Set<number>>();
  result.forEach((value, at) => {
    const example = Math.floor(at / size);
    const key = { 1: `${at}`, [size]: `${example}` }[together()] ?? `${example} ${at % channels}`;
    groups.set(key, (groups.get(key) ?? new Set()).add(value));
  });
  expect(groups.size).toBe((batch * size) / together());
  for (const values of groups.values()) expect(values.size).toBe(1);
  // Five standard deviations of a mean of so many draws.
  const deviation = Math.sqrt((rate * (1 - rate)) / groups.size);
  const dropped = [...groups.values()].filter((values) => values.has(0)).length / groups.size;
  expect(Math.abs(dropped - rate)).toBeLessThan(5 * deviation);
});

it('GaussianNoise adds normal numbers of its deviation', () => {
  const noise = train('GaussianNoise', { deviation: 0.5 }, [10, 10]).map((value) => (value - 1) / 0.5);
  const share = (bound: number) => noise.filter((value) => Math.abs(value) < bound).length / noise.length;
  const mean = (power: number) => noise.reduce((sum, value) => sum + value ** power, 0) / noise.length;
  // Five standard deviations of each, over 20,000 numbers.
  expect(Math.abs(mean(1))).toBeLessThan(0.036);
  expect(Math.abs(mean(2) - 1)).toBeLessThan(0.05);
  expect(Math.abs(mean(4) - 3)).toBeLessThan(0.35);
  expect(share(1)).toBeCloseTo(0.6827, 1);
  expect(share(2)).toBeCloseTo(0.9545, 2);
});
