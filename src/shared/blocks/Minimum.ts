import { defineBlock } from './definition';
import { elementwiseMergeBlock, fold } from './families/elementwiseMerge';

export const Minimum = defineBlock({
  ...elementwiseMergeBlock({
    type: 'Minimum',
    rule: 'min(x₁, x₂, …)',
    combine: fold('minimum'),
  }),
  doc: 'The smallest of its inputs, element by element.',
  keywords: ['min', 'smallest'],
  examples: [
    {
      name: 'two maps',
      parameters: {},
      inputs: [
        [6, 5, 3],
        [6, 5, 3],
      ],
      outputs: [[6, 5, 3]],
      weights: 0,
      source: 'Keras Minimum',
    },
    {
      name: 'three vectors',
      parameters: {},
      inputs: [[10], [10], [10]],
      outputs: [[10]],
      weights: 0,
      source: 'Keras Minimum',
    },
  ],
});
