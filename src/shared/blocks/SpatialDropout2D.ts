import { defineBlock } from './definition';
import { channelDraws, drop, dropFormula, rateParameter } from './families/dropping';
import { forImage } from './families/image';
import { sources } from './sources';

export const SpatialDropout2D = defineBlock({
  kind: 'primitive',
  type: 'SpatialDropout2D',
  stem: 'dropout',
  category: 'normalise & activate',
  doc: 'Randomly zeroes whole channels of an image in each training step: a single pixel says little its neighbours don’t.',
  source: sources.tompson2015,
  keywords: ['dropout', 'channel dropout', 'regularisation', 'regularization', 'overfitting'],
  parameters: {
    rate: {
      ...rateParameter,
      help: 'Fraction of channels set to zero; the rest are scaled by 1 / (1 − rate). Inactive outside training.',
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ rate }) => `rate ${rate}`,
  shape: ({ inputs: [input] }) => forImage('SpatialDropout2D', input, () => ({ outputs: [input!] })),
  formula: ({ parameters: { rate } }) => dropFormula(rate),
  lower: (context) => [drop(context, channelDraws(context))],
  examples: [
    {
      name: 'behind a convolution',
      parameters: { rate: 0.2 },
      inputs: [[6, 5, 8]],
      outputs: [[6, 5, 8]],
      weights: 0,
      source: 'Keras SpatialDropout2D',
    },
  ],
});
