import { plainType } from '../tensor/exampleType';
import { defineBlock } from './definition';
import { elementwiseMergeBlock, fold } from './families/elementwiseMerge';
import { sources } from './sources';

export const Add = defineBlock({
  ...elementwiseMergeBlock({ type: 'Add', rule: 'x₁ + x₂ + …', combine: fold('add') }),
  doc: 'Adds its inputs element-wise, as a skip connection does.',
  source: sources.he2015,
  keywords: ['sum', 'skip', 'shortcut', 'residual', 'plus'],
  examples: [
    {
      name: 'an identity shortcut',
      parameters: {},
      inputs: [
        [56, 56, 64],
        [56, 56, 64],
      ],
      outputs: [[56, 56, 64]],
      weights: 0,
      source: sources.architecturesLecture,
    },
    {
      name: 'three vectors',
      parameters: {},
      inputs: [[10], [10], [10]],
      outputs: [[10]],
      source: 'Keras Add',
    },
    {
      name: 'two sequences',
      parameters: {},
      inputs: [
        [12, 8],
        [12, 8],
      ],
      outputs: [[12, 8]],
      source: 'Keras Add',
    },
    {
      name: 'an image and values of its shape',
      parameters: {},
      inputs: [[4, 5, 3], plainType([4, 5, 3])],
      outputs: [plainType([4, 5, 3])],
      source: 'Keras Add',
    },
    {
      name: 'one value per channel, added to each pixel',
      parameters: {},
      inputs: [
        [4, 5, 3],
        [1, 1, 3],
      ],
      outputs: [[4, 5, 3]],
      source: 'Keras Add',
    },
    {
      name: 'a vector, added to each position of a sequence',
      parameters: {},
      inputs: [[8], [12, 8]],
      outputs: [[12, 8]],
      source: 'Keras Add',
    },
  ],
});
