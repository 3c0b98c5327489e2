import { plainType } from '../tensor/exampleType';
import { defineBlock } from './definition';
import { alike, mergedAxes, unequalProblem } from './families/merging';
import { sources } from './sources';

export const Add = defineBlock({
  kind: 'primitive',
  type: 'Add',
  category: 'merge',
  doc: 'Adds its inputs element-wise, as a skip connection does.',
  source: sources.he2015,
  keywords: ['sum', 'skip', 'shortcut', 'residual', 'plus'],
  parameters: {},
  inputs: [{ name: 'input', many: true }],
  outputs: [{ name: 'output' }],
  caption: () => '',
  shape: (context) => {
    const problem = unequalProblem('Add', context);
    return problem
      ? { problems: [problem] }
      : { outputs: [{ ...context.inputs[0]!, axes: mergedAxes(context.inputs) }] };
  },
  lower: (context) => {
    const [first, ...others] = alike(context);
    return [others.reduce((sum, value) => context.builder.one('add', [sum, value]), first!)];
  },
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
  ],
});
