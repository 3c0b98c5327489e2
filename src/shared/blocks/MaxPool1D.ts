import { defineBlock } from './definition';
import { sequencePoolingBlock } from './families/sequencePooling';

export const MaxPool1D = defineBlock({
  ...sequencePoolingBlock('MaxPool1D', 'maxPool'),
  doc: 'Keeps the largest value of each window along a sequence, so that a motif’s exact position matters less.',
  keywords: ['maximum', 'pooling', 'sequence', 'downsample'],
  examples: [
    {
      name: 'halves a sequence',
      parameters: {},
      inputs: [[9, 3]],
      outputs: [[4, 3]],
      weights: 0,
      source: 'Keras MaxPooling1D',
    },
    {
      name: 'overlapping windows, same padding',
      parameters: { kernel: 3, stride: 2, padding: 'same' },
      inputs: [[10, 3]],
      outputs: [[5, 3]],
      source: 'Keras MaxPooling1D',
    },
    {
      name: 'rounds up: the last window is partial',
      parameters: { kernel: 3, stride: 2, ceil: true },
      inputs: [[10, 3]],
      outputs: [[5, 3]],
      source: 'torch.nn.MaxPool1d(3, 2, ceil_mode=True)',
    },
  ],
});
