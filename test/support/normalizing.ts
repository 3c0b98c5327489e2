import type { Layer } from './network';

/** Normalisations of an image and of a sequence, beside branches that are dropped. */
export const normalizing: readonly Layer[] = [
  { block: 'Input', path: 'input', parameters: { shape: [4, 5, 2] } },
  { block: 'Conv2D', path: 'c1', parameters: { filters: 4, kernel: 2, activation: 'tanh' } },
  { block: 'GroupNormalization', path: 'groups', parameters: { groups: 2 } },
  { block: 'SpatialDropout2D', path: 'channels', parameters: { rate: 0.25 } },
  { block: 'InstanceNormalization', path: 'images', from: ['c1'] },
  { block: 'GaussianNoise', path: 'noise', parameters: { deviation: 0.2 } },
  { block: 'RMSNormalization', path: 'pixels' },
  { block: 'Add', path: 'sum', from: ['channels', 'pixels', 'c1'] },
  { block: 'Reshape', path: 'rows', parameters: { shape: [-1, 4] } },
  { block: 'GroupNormalization', path: 'positions', parameters: { groups: 2 } },
  { block: 'SpatialDropout1D', path: 'features', parameters: { rate: 0.25 } },
  { block: 'InstanceNormalization', path: 'sequences', from: ['rows'] },
  { block: 'StochasticDepth', path: 'depth' },
  { block: 'Add', path: 'both', from: ['features', 'depth', 'rows'] },
  { block: 'Flatten', path: 'flat' },
  { block: 'Dense', path: 'classes', parameters: { units: 3 } },
  { block: 'Output', path: 'output' },
];

/** Blocks that draw random numbers in training. */
const drawing = ['Dropout', 'SpatialDropout1D', 'SpatialDropout2D', 'StochasticDepth', 'GaussianNoise'];

/** Random numbers are drawn in the program's own order of elements. */
export function drawsNothing(layers: readonly Layer[]): boolean {
  return layers.every(({ block }) => !drawing.includes(block));
}
