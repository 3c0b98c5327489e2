import { defineBlock } from './definition';
import { sequencePoolingBlock } from './families/sequencePooling';

export const AveragePool1D = defineBlock({
  ...sequencePoolingBlock('AveragePool1D', 'averagePool'),
  stem: 'avgPool',
  doc: 'Replaces each window along a sequence by its mean.',
  keywords: ['mean', 'average', 'pooling', 'sequence', 'downsample'],
  examples: [
    {
      name: 'halves a sequence',
      parameters: {},
      inputs: [[9, 3]],
      outputs: [[4, 3]],
      weights: 0,
      source: 'Keras AveragePooling1D',
    },
    {
      name: 'overlapping windows, same padding',
      parameters: { kernel: 3, stride: 2, padding: 'same' },
      inputs: [[10, 3]],
      outputs: [[5, 3]],
      source: 'Keras AveragePooling1D',
    },
    {
      name: 'rounds up: the last window is partial',
      parameters: { kernel: 3, stride: 2, ceil: true },
      inputs: [[10, 3]],
      outputs: [[5, 3]],
      source: 'torch.nn.AvgPool1d(3, 2, ceil_mode=True)',
    },
  ],
});
