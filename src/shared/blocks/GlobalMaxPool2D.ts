import { defineBlock } from './definition';
import { forImage } from './families/image';
import { sources } from './sources';

export const GlobalMaxPool2D = defineBlock({
  kind: 'primitive',
  type: 'GlobalMaxPool2D',
  category: 'pooling',
  doc: 'Replaces each feature map by its largest value: one value per channel, whatever the image size.',
  source: sources.mitLecture,
  keywords: ['maximum', 'global', 'pooling', 'gmp'],
  parameters: {},
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: () => '',
  shape: ({ inputs }) => forImage('GlobalMaxPool2D', inputs[0], ({ channels }) => ({ outputs: [[channels]] })),
  window: () => 'all',
  formula: ({ inputs: [input] }) => [
    {
      rule: 'maximum over height × width',
      worked: `${input![0]}·${input![1]} values become 1`,
    },
  ],
  lower: ({ builder, values }) => {
    const axes = builder.layout === 'NCHW' ? [2, 3] : [1, 2];
    return [builder.one('reduceMax', [values[0]!], { axes })];
  },
  examples: [
    {
      name: 'the strongest response of each motif',
      parameters: {},
      inputs: [[7, 7, 16]],
      outputs: [[16]],
      weights: 0,
      source: 'Keras GlobalMaxPooling2D',
    },
  ],
});
