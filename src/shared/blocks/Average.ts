import { defineBlock } from './definition';
import { elementwiseMergeBlock, fold } from './families/elementwiseMerge';
import { arithmetic } from '../program/arithmetic';

export const Average = defineBlock({
  ...elementwiseMergeBlock({
    type: 'Average',
    rule: '(x₁ + x₂ + …) / n',
    combine: (builder, values) => arithmetic(builder).mul(fold('add')(builder, values), 1 / values.length),
  }),
  doc: 'The mean of its inputs, element by element.',
  keywords: ['mean', 'ensemble'],
  examples: [
    {
      name: 'three answers',
      parameters: {},
      inputs: [[10], [10], [10]],
      outputs: [[10]],
      weights: 0,
      source: 'Keras Average',
    },
    {
      name: 'two feature maps',
      parameters: {},
      inputs: [
        [6, 5, 3],
        [6, 5, 3],
      ],
      outputs: [[6, 5, 3]],
      weights: 0,
      source: 'Keras Average',
    },
  ],
});
