import { defineBlock } from './definition';
import { unequalProblem } from './families/merging';
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
    return problem ? { problems: [problem] } : { outputs: [context.inputs[0]!] };
  },
  lower: ({ builder, values: [first, ...others] }) => [
    others.reduce((sum, value) => builder.one('add', [sum, value]), first!),
  ],
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
  ],
});
