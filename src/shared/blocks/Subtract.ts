import { defineBlock } from './definition';
import { elementwiseMergeBlock, fold } from './families/elementwiseMerge';

export const Subtract = defineBlock({
  ...elementwiseMergeBlock({
    type: 'Subtract',
    rule: 'left − right',
    ports: [{ name: 'left' }, { name: 'right' }],
    combine: fold('sub'),
  }),
  doc: 'Subtracts the right input from the left, element-wise.',
  keywords: ['difference', 'minus', 'siamese'],
  examples: [
    {
      name: 'the difference of two vectors',
      parameters: {},
      inputs: [[10], [10]],
      outputs: [[10]],
      weights: 0,
      source: 'Keras Subtract',
    },
    {
      name: 'a mean per channel from an image',
      parameters: {},
      inputs: [
        [6, 5, 3],
        [1, 1, 3],
      ],
      outputs: [[6, 5, 3]],
      weights: 0,
      source: 'Keras Subtract',
    },
  ],
});
