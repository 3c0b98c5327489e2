import { defineBlock } from './definition';
import { channelDraws, drop, dropFormula, rateParameter } from './families/dropping';
import { forSequence } from './families/sequence';
import { sources } from './sources';

export const SpatialDropout1D = defineBlock({
  kind: 'primitive',
  type: 'SpatialDropout1D',
  stem: 'dropout',
  category: 'normalise & activate',
  doc: 'Randomly zeroes whole features of a sequence in each training step, at all of its positions.',
  source: sources.tompson2015,
  keywords: ['dropout', 'channel dropout', 'regularisation', 'regularization', 'overfitting'],
  parameters: {
    rate: {
      ...rateParameter,
      help: 'Fraction of features set to zero; the rest are scaled by 1 / (1 − rate). Inactive outside training.',
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ rate }) => `rate ${rate}`,
  shape: ({ inputs: [input] }) => forSequence('SpatialDropout1D', input, () => ({ outputs: [input!] })),
  formula: ({ parameters: { rate } }) => dropFormula(rate),
  lower: (context) => [drop(context, channelDraws(context))],
  examples: [
    {
      name: 'behind an embedding',
      parameters: { rate: 0.2 },
      inputs: [[12, 8]],
      outputs: [[12, 8]],
      weights: 0,
      source: 'Keras SpatialDropout1D',
    },
  ],
});
