import { defineBlock } from './definition';
import { globalSequencePoolingBlock } from './families/sequencePooling';
import { sources } from './sources';

export const GlobalMaxPool1D = defineBlock({
  ...globalSequencePoolingBlock('GlobalMaxPool1D', 'reduceMax'),
  stem: 'gmp',
  doc: 'Keeps each feature’s largest value over all positions: whether a motif occurs, wherever it stands.',
  source: sources.alipanahi2015,
  keywords: ['maximum', 'global', 'pooling', 'sequence', 'gmp'],
  examples: [
    {
      name: 'DeepBind: the best match of each motif',
      parameters: {},
      inputs: [[78, 16]],
      outputs: [[16]],
      weights: 0,
      source: sources.alipanahi2015,
    },
  ],
});
