import { defineBlock } from './definition';
import { elementwiseMergeBlock, fold } from './families/elementwiseMerge';

export const Maximum = defineBlock({
  ...elementwiseMergeBlock({
    type: 'Maximum',
    rule: 'max(x₁, x₂, …)',
    combine: fold('maximum'),
  }),
  doc: 'The largest of its inputs, element by element, as maxout does.',
  keywords: ['max', 'largest', 'maxout'],
  examples: [
    {
      name: 'maxout of two maps',
      parameters: {},
      inputs: [
        [6, 5, 3],
        [6, 5, 3],
      ],
      outputs: [[6, 5, 3]],
      weights: 0,
      source: 'Keras Maximum',
    },
    {
      name: 'three vectors',
      parameters: {},
      inputs: [[10], [10], [10]],
      outputs: [[10]],
      weights: 0,
      source: 'Keras Maximum',
    },
  ],
});
