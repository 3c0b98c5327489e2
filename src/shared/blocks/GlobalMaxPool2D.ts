import { defineBlock } from './definition';
import { globalPoolingBlock } from './families/pooling';
import { sources } from './sources';

export const GlobalMaxPool2D = defineBlock({
  ...globalPoolingBlock('GlobalMaxPool2D', 'reduceMax'),
  stem: 'gmp',
  doc: 'Replaces each feature map by its largest value: one value per channel, whatever the image size.',
  source: sources.mitLecture,
  keywords: ['maximum', 'global', 'pooling', 'gmp'],
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
