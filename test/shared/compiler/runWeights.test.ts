import { describe, expect, it } from 'vitest';
import { preprocessingMetadata, runWeights } from '@shared/compiler';
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
    const state = JSON.stringify({ step: 3, standardisation });
    const read = runWeights({ tensors, metadata: { format: 'netloom-checkpoint', weights: 'average', state } });
    expect(read).toEqual({ tensors: new Map([['c1/kernel', value(2)]]), standardisation });
  });

  it('is read from exported weights', () => {
    const exported = { tensors: new Map([['c1/kernel', value(1)]]), metadata: preprocessingMetadata(standardisation) };
    expect(runWeights(exported)).toEqual({ tensors: exported.tensors, standardisation });
    expect(runWeights({ ...exported, metadata: preprocessingMetadata(undefined) })).toEqual({
      tensors: exported.tensors,
    });
  });

  it.each([[{ preprocessing: '{"mean": [0.1]' }], [{ preprocessing: '{"mean": [0.1], "deviation": [0]}' }]])(
    'is refused where the preprocessing is damaged: %j',
    (metadata) => {
      expect(() => runWeights({ tensors, metadata })).toThrow('mean and deviation of the training images');
    },
  );
});
