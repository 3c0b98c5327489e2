import { defineBlock } from './definition';
import { drop, dropFormula, rateParameter } from './families/dropping';
import { sources } from './sources';

export const StochasticDepth = defineBlock({
  kind: 'primitive',
  type: 'StochasticDepth',
  category: 'normalise & activate',
  doc: 'Randomly zeroes a residual branch for whole examples in each training step; put it before Add.',
  source: sources.huang2016,
  keywords: ['drop path', 'dropout', 'residual', 'regularisation', 'regularization', 'overfitting'],
  elementwise: true,
  parameters: {
    rate: {
      ...rateParameter,
      default: 0.2,
      help: 'Fraction of examples that skip the branch; the rest are scaled by 1 / (1 − rate). Inactive outside training.',
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ rate }) => `rate ${rate}`,
  shape: ({ inputs: [input] }) => ({ outputs: [input!] }),
  formula: ({ parameters: { rate } }) => dropFormula(rate),
  lower: (context) => [
    drop(
      context,
      context.values[0]!.shape.map((extent, axis) => (axis === 0 ? extent : 1)),
    ),
  ],
  examples: [
    {
      name: 'the last branch of ResNet-110',
      parameters: { rate: 0.5 },
      inputs: [[8, 8, 64]],
      outputs: [[8, 8, 64]],
      weights: 0,
      source: sources.huang2016,
    },
    {
      name: 'a branch of a transformer',
      parameters: {},
      inputs: [[7, 6]],
      outputs: [[7, 6]],
      weights: 0,
      source: 'torchvision.ops.StochasticDepth(0.2, "row")',
    },
  ],
});
