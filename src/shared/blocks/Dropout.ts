import { defineBlock } from './definition';
import { drop, dropFormula, rateParameter } from './families/dropping';
import { sources } from './sources';

export const Dropout = defineBlock({
  kind: 'primitive',
  type: 'Dropout',
  category: 'normalise & activate',
  doc: 'Randomly zeroes a fraction of the values in each training step, so units don’t co-adapt.',
  source: sources.srivastava2014,
  keywords: ['regularisation', 'regularization', 'overfitting'],
  elementwise: true,
  parameters: { rate: rateParameter },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ rate }) => `rate ${rate}`,
  shape: ({ inputs: [input] }) => ({ outputs: [input!] }),
  formula: ({ parameters: { rate } }) => dropFormula(rate),
  lower: (context) => [drop(context, context.values[0]!.shape)],
  examples: [
    {
      name: 'AlexNet before FC7',
      parameters: { rate: 0.5 },
      inputs: [[4096]],
      outputs: [[4096]],
      weights: 0,
      source: sources.deepNetworksLecture,
    },
    {
      name: 'another rate',
      parameters: { rate: 0.2 },
      inputs: [[5, 5, 3]],
      outputs: [[5, 5, 3]],
      source: 'Keras Dropout',
    },
  ],
});
