import { defineBlock } from './definition';
import { forImage } from './families/image';

export const GlobalAveragePool2D = defineBlock({
  kind: 'primitive',
  type: 'GlobalAveragePool2D',
  category: 'pooling',
  doc: 'Replaces each feature map by its mean: one number a map, whatever the size of the image.',
  source: 'lecture 003',
  keywords: ['mean', 'global', 'pooling', 'gap'],
  parameters: {},
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: () => '',
  shape: ({ inputs }) => forImage('GlobalAveragePool2D', inputs[0], ({ channels }) => ({ outputs: [[channels]] })),
  window: () => 'all',
  formula: ({ inputs: [input] }) => [
    { rule: 'mean over height × width', worked: `${input![0]}·${input![1]} numbers become 1`, source: 'lecture 003' },
  ],
  lower: ({ builder, values }) => {
    const axes = builder.layout === 'NCHW' ? [2, 3] : [1, 2];
    return [builder.one('reduceMean', [values[0]!], { axes })];
  },
  examples: [
    { name: 'GoogLeNet', parameters: {}, inputs: [[7, 7, 1024]], outputs: [[1024]], weights: 0, source: 'lecture 003' },
  ],
});
