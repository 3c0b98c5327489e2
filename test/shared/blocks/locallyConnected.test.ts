import { expect, it } from 'vitest';
import { initializeState, predictProgram, probeName } from '@shared/compiler';
import { createRandom } from '@shared/tensor/random';
import { interpret, type AnyTensor } from '../../reference';
import { networkOf } from '../../support/network';

const size = [5, 6, 2] as const;
const parameters = { filters: 3, kernel: [3, 2], stride: [1, 2], padding: 'same', activation: 'tanh' };

function run(block: string, weights: (name: string, shape: readonly number[]) => ArrayLike<number>): number[] {
  const network = networkOf([
    { block: 'Input', path: 'x', parameters: { shape: size } },
    { block, path: 'node', parameters },
    { block: 'Output', path: 'output' },
  ]);
  const lowering = { layout: 'NHWC', packing: 'separate' } as const;
  const program = predictProgram(network, { lowering, predictBatch: 2, probes: ['node'] });
  const variables: Record<string, AnyTensor> = Object.fromEntries(
    [...initializeState(network, 1)].map(([name, { shape }]) => [name, { shape, data: weights(name, shape) }]),
  );
  const random = createRandom(4);
  const x = { shape: [2, ...size], data: Array.from({ length: 2 * 5 * 6 * 2 }, () => random.normal()) };
  return Array.from(interpret(program, { x }, variables).outputs.get(probeName('node'))!.data);
}

it('with the same filters at every position, a locally connected layer is a convolution', () => {
  const shared: Record<string, number[]> = {};
  const convolved = run('Conv2D', (name, shape) => {
    const random = createRandom(7, name);
    return (shared[name] = Array.from({ length: shape.reduce((a, b) => a * b) }, () => random.normal()));
  });
  const local = run('LocallyConnected2D', (name, [positions]) =>
    Array.from({ length: positions! }, () => shared[name]!).flat(),
  );
  expect(local).toHaveLength(convolved.length);
  local.forEach((value, index) => expect(value).toBeCloseTo(convolved[index]!, 10));
});
