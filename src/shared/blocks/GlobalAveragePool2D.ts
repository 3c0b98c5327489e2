import { defineBlock } from './definition';
import { globalPoolingBlock } from './families/pooling';
import { sources } from './sources';

export const GlobalAveragePool2D = defineBlock({
  ...globalPoolingBlock('GlobalAveragePool2D', 'reduceMean', sources.architecturesLecture),
  stem: 'gap',
  doc: 'Replaces each feature map by its mean: one value per channel, whatever the image size.',
  source: sources.lin2013,
  keywords: ['mean', 'global', 'pooling', 'gap'],
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
