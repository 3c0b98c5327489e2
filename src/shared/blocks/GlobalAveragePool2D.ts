import { defineBlock } from './definition';
import { forImage } from './families/image';
import { sources } from './sources';

export const GlobalAveragePool2D = defineBlock({
  kind: 'primitive',
  type: 'GlobalAveragePool2D',
  category: 'pooling',
  doc: 'Replaces each feature map by its mean: one value per channel, whatever the image size.',
  source: sources.lin2013,
  keywords: ['mean', 'global', 'pooling', 'gap'],
  parameters: {},
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: () => '',
  shape: ({ inputs }) => forImage('GlobalAveragePool2D', inputs[0], ({ channels }) => ({ outputs: [[channels]] })),
  window: () => 'all',
  formula: ({ inputs: [input] }) => [
    {
      rule: 'mean over height × width',
      worked: `${input![0]}·${input![1]} values become 1`,
      source: sources.architecturesLecture,
    },
  ],
  lower: ({ builder, values }) => {
    const axes = builder.layout === 'NCHW' ? [2, 3] : [1, 2];
    return [builder.one('reduceMean', [values[0]!], { axes })];
  },
  examples: [
    {
      name: 'GoogLeNet',
      parameters: {},
      inputs: [[7, 7, 1024]],
      outputs: [[1024]],
      weights: 0,
      source: sources.architecturesLecture,
    },
  ],
});
