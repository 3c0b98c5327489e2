import { defineBlock } from './definition';

export const Dropout = defineBlock({
  kind: 'primitive',
  type: 'Dropout',
  category: 'normalise & activate',
  doc: 'Silences a random share of the values in each training step, so that no unit relies on another.',
  source: 'lecture 002',
  keywords: ['regularisation', 'regularization', 'overfitting'],
  elementwise: true,
  parameters: {
    rate: {
      kind: 'number',
      default: 0.5,
      minimum: 0,
      maximum: 0.99,
      step: 0.05,
      help: 'The share that is silenced; the others grow by 1 / (1 − rate). Nothing is dropped outside training.',
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
    // A number of [0, 1) is below the rate with just that probability.
    const silenced = builder.one('less', [uniform(value!.shape), builder.constant(rate)]);
    const grown = builder.one('mul', [value!, builder.constant(1 / (1 - rate))]);
    return [builder.one('select', [silenced, builder.constant(0), grown])];
  },
  examples: [
    {
      name: 'AlexNet before FC7',
      parameters: { rate: 0.5 },
      inputs: [[4096]],
      outputs: [[4096]],
      weights: 0,
      source: 'lecture 002',
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
