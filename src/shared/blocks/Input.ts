import { formatShape } from '../tensor/shape';
import { defineBlock } from './definition';

/** What is fed arrives as its only value, in the code writers as their only input: it passes that on. */
export const Input = defineBlock({
  kind: 'primitive',
  type: 'Input',
  category: 'input & output',
  doc: 'Where the images come in: their height, width and channels.',
  source: 'lecture 003',
  keywords: ['image', 'data', 'start'],
  boundary: 'input',
  parameters: {
    shape: { kind: 'shape', default: [28, 28, 1], help: 'Height, width and channels: 28×28×1 for MNIST.' },
  },
  inputs: [],
  outputs: [{ name: 'output' }],
  caption: ({ shape }) => formatShape(shape),
  shape: ({ parameters: { shape } }) => ({ outputs: [shape] }),
  lower: ({ values }) => [values[0]!],
  examples: [
    { name: 'MNIST', parameters: {}, inputs: [], outputs: [[28, 28, 1]], weights: 0, source: 'LeCun et al. 1998' },
    {
      name: 'ImageNet at 227',
      parameters: { shape: [227, 227, 3] },
      inputs: [],
      outputs: [[227, 227, 3]],
      source: 'lecture 003',
    },
  ],
});
