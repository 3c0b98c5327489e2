import { describe, expect, it } from 'vitest';
import { buildPrograms, feeds, firstAverages, initializeState } from '@shared/compiler';
import { writeMember } from '@shared/compiler/lower/border';
import { sizeOf } from '@shared/tensor/shape';
import { interpret, type AnyTensor } from '../../../reference';
import { networkOf, type Layer } from '../../../support/network';
import { patternBatch, scalar, sgd } from '../../../support/training';

const twice: readonly Layer[] = [
  { block: 'Input', path: 'input', parameters: { shape: [2, 2, 3] } },
  { block: 'BatchNormalization', path: 'bn1', parameters: { momentum: 0.9 } },
  { block: 'Activation', path: 'half', parameters: { function: 'sigmoid' } },
  { block: 'BatchNormalization', path: 'bn2', parameters: { momentum: 0.9 }, weightsOf: 'bn1' },
  { block: 'Flatten', path: 'flat' },
  { block: 'Dense', path: 'classes', parameters: { units: 3 } },
  { block: 'Output', path: 'output' },
];

describe('weights that two nodes use', () => {
  const network = networkOf(twice);
  const state = initializeState(network, 1);

  it('are kept once', () => {
    const names = ['bn1/gamma', 'bn1/beta', 'bn1/movingMean', 'bn1/movingVariance', 'classes/kernel', 'classes/bias'];
    expect([...state.keys()]).toEqual(names);
    expect([...firstAverages(network, state).keys()]).toHaveLength(4);
  });

  it.each(['flat', 'separate'] as const)(
    'move their statistics once for each use, one after the other: %s',
    (packing) => {
      const { train } = buildPrograms(network, {
        recipe: { optimizer: sgd(0) },
        lowering: { layout: 'NHWC', packing },
        batch: 8,
      });
      const variables: Record<string, AnyTensor> = {};
      for (const { name, value, members } of train.variables) {
        const data = new Float32Array(sizeOf(value.shape));
        for (const member of members)
          if (state.has(member.name)) writeMember(data, member, state.get(member.name)!.data);
        variables[name] = { shape: value.shape, data };
      }
      const { images, labels } = patternBatch([2, 2, 3], 3, 8, 7);
      const fed = { input: images, [feeds.target()]: labels, [feeds.learningRate]: scalar(0), [feeds.step]: scalar(1) };
      const { updates } = interpret(train, fed, variables);
      const [owner] = train.variables.filter(({ members }) => members.some(({ name }) => name === 'bn1/movingMean'));
      const { offset } = owner!.members.find(({ name }) => name === 'bn1/movingMean')!;
      const moved = Array.from(updates.get(owner!.name)!.data).slice(offset, offset + 3);
      const normalized = normalize(images.data);
      const [first, second] = [meansOf(images.data), meansOf(normalized.map((value) => 1 / (1 + Math.exp(-value))))];
      moved.forEach((mean, channel) =>
        expect(mean).toBeCloseTo(0.9 * 0.1 * first[channel]! + 0.1 * second[channel]!, 5),
      );
    },
  );
});

function meansOf(values: ArrayLike<number>): number[] {
  return [0, 1, 2].map((channel) => {
    const own = Array.from(values).filter((_, index) => index % 3 === channel);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
}

function normalize(values: ArrayLike<number>): number[] {
  const means = meansOf(values);
  const squares = meansOf(Array.from(values, (value, index) => (value - means[index % 3]!) ** 2));
  return Array.from(values, (value, index) => (value - means[index % 3]!) / Math.sqrt(squares[index % 3]! + 1e-3));
}
