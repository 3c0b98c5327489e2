import { defineBlock } from './definition';
import { sources } from './sources';

export const Dropout = defineBlock({
  kind: 'primitive',
  type: 'Dropout',
  category: 'normalise & activate',
  doc: 'Randomly zeroes a fraction of the values in each training step, so units don’t co-adapt.',
  source: sources.srivastava2014,
  keywords: ['regularisation', 'regularization', 'overfitting'],
  elementwise: true,
  parameters: {
    rate: {
      kind: 'number',
      default: 0.5,
      minimum: 0,
      maximum: 0.99,
      step: 0.05,
      help: 'Fraction of values set to zero; the rest are scaled by 1 / (1 − rate). Inactive outside training.',
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ rate }) => `rate ${rate}`,
  shape: ({ inputs: [input] }) => ({ outputs: [input!] }),
  formula: ({ parameters: { rate } }) => [
    { rule: 'training: x / (1 − rate), or 0', worked: `x / (1 − ${rate}) = ${Number((1 / (1 - rate)).toFixed(4))}·x` },
  ],
  lower: ({ builder, parameters: { rate }, values: [value], uniform, mode }) => {
    if (mode === 'predict' || rate === 0) return [value!];
    // A uniform number in [0, 1) is below the rate with exactly that probability.
    const dropped = builder.one('less', [uniform(value!.shape), builder.constant(rate)]);
    const scaled = builder.one('mul', [value!, builder.constant(1 / (1 - rate))]);
    return [builder.one('select', [dropped, builder.constant(0), scaled])];
  },
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
