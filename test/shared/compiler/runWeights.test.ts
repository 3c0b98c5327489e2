import { describe, expect, it } from 'vitest';
import { runWeights, weightsMetadata } from '@shared/compiler';
import { slotName } from '@shared/program/names';
import type { TensorData } from '@shared/tensor/types';

const value = (number: number): TensorData => ({ shape: [1], data: Float32Array.of(number) });
const standardisation = { mean: [0.1, 0.2, 0.3], deviation: [0.4, 0.5, 0.6] };
const tensors = new Map([
  ['c1/kernel', value(1)],
  [slotName('c1/kernel', 'average'), value(2)],
]);

describe('what a run learned', () => {
  it('is read from a checkpoint: the weights that the run shows, and the preprocessing of its images', () => {
    const state = JSON.stringify({ step: 3, standardisation, classes: ['cat', 'dog'] });
    const read = runWeights({ tensors, metadata: { format: 'netloom-checkpoint', weights: 'average', state } });
    expect(read).toEqual({
      ...{ tensors: new Map([['c1/kernel', value(2)]]), standardisation },
      classes: ['cat', 'dog'],
    });
  });

  it('is read from exported weights', () => {
    const facts = { standardisation, classes: ['cat', 'dog'] };
    const exported = new Map([['c1/kernel', value(1)]]);
    expect(runWeights({ tensors: exported, metadata: weightsMetadata(facts) })).toEqual({
      tensors: exported,
      ...facts,
    });
    expect(runWeights({ tensors: exported, metadata: weightsMetadata({}) })).toEqual({ tensors: exported });
  });

  it.each([[{ preprocessing: '{"mean": [0.1]' }], [{ preprocessing: '{"mean": [0.1], "deviation": [0]}' }]])(
    'is refused where the preprocessing is damaged: %j',
    (metadata) => {
      expect(() => runWeights({ tensors, metadata })).toThrow('mean and deviation of the training images');
    },
  );
});
