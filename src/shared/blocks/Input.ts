import { formatShape } from '../tensor/shape';
import { defineBlock } from './definition';
import { sources } from './sources';

/** Passes on the tensor that is fed: its only value in `lower`, its only input in the code targets. */
export const Input = defineBlock({
  kind: 'primitive',
  type: 'Input',
  category: 'input & output',
  doc: 'The network’s input: images of a given height, width and number of channels.',
  source: sources.architecturesLecture,
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
    { name: 'MNIST', parameters: {}, inputs: [], outputs: [[28, 28, 1]], weights: 0, source: sources.lecun1998 },
    {
      name: 'ImageNet at 227',
      parameters: { shape: [227, 227, 3] },
      inputs: [],
      outputs: [[227, 227, 3]],
      source: sources.architecturesLecture,
    },
  ],
});
