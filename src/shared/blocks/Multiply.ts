import { defineBlock } from './definition';
import { elementwiseMergeBlock, fold } from './families/elementwiseMerge';
import { sources } from './sources';

export const Multiply = defineBlock({
  ...elementwiseMergeBlock({
    type: 'Multiply',
    rule: 'x₁ · x₂ · …',
    combine: fold('mul'),
  }),
  doc: 'Multiplies its inputs element-wise, as a gate or squeeze-and-excitation does.',
  source: sources.hu2017,
  keywords: ['product', 'gate', 'scale', 'squeeze and excitation', 'se', 'times'],
  examples: [
    {
      name: 'a weight per channel, as in squeeze-and-excitation',
      parameters: {},
      inputs: [
        [56, 56, 64],
        [1, 1, 64],
      ],
      outputs: [[56, 56, 64]],
      weights: 0,
      source: 'Keras Multiply',
    },
    {
      name: 'a gate of equal shape',
      parameters: {},
      inputs: [
        [12, 8],
        [12, 8],
      ],
      outputs: [[12, 8]],
      weights: 0,
      source: 'Keras Multiply',
    },
    {
      name: 'a weight per position of a sequence',
      parameters: {},
      inputs: [
        [12, 8],
        [12, 1],
      ],
      outputs: [[12, 8]],
      weights: 0,
      source: 'Keras Multiply',
    },
    {
      name: 'a vector with each position',
      parameters: {},
      inputs: [[12, 8], [8]],
      outputs: [[12, 8]],
      weights: 0,
      source: 'Keras Multiply',
    },
  ],
});
