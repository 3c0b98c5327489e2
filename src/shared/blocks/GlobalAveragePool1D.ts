import { defineBlock } from './definition';
import { globalSequencePoolingBlock } from './families/sequencePooling';

export const GlobalAveragePool1D = defineBlock({
  ...globalSequencePoolingBlock('GlobalAveragePool1D', 'reduceMean'),
  stem: 'gap',
  doc: 'Replaces each feature by its mean over all positions: one value per feature, whatever the length.',
  keywords: ['mean', 'average', 'global', 'pooling', 'sequence', 'gap'],
  examples: [
    {
      name: 'a sequence of 12 positions',
      parameters: {},
      inputs: [[12, 5]],
      outputs: [[5]],
      weights: 0,
      source: 'Keras GlobalAveragePooling1D',
    },
  ],
});
