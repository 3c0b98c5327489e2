import { say } from '../messages/saying';
import { plainType } from '../tensor/exampleType';
import { formatShape, sizeOf } from '../tensor/shape';
import { defineBlock } from './definition';
import { formatCount } from './families/format';
import { sources } from './sources';

export const Flatten = defineBlock({
  kind: 'primitive',
  type: 'Flatten',
  category: 'reshape',
  doc: 'Flattens the feature maps into one vector for dense layers.',
  source: sources.architecturesLecture,
  keywords: ['vector', 'reshape'],
  flattens: true,
  parameters: {},
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: () => '',
  shape: ({ inputs: [input] }) => ({ outputs: [plainType([sizeOf(input!.shape)])] }),
  window: () => 'all',
  formula: ({ inputs: [input] }) => [
    {
      rule: say('rule', 'flattened'),
      worked: `${formatShape(input!.shape).replaceAll('×', '·')} = ${formatCount(sizeOf(input!.shape))}`,
      source: sources.architecturesLecture,
    },
  ],
  lower: ({ flatten }) => [flatten(0)],
  examples: [
    {
      name: 'AlexNet before FC1',
      parameters: {},
      inputs: [[6, 6, 256]],
      outputs: [[9216]],
      weights: 0,
      source: sources.architecturesLecture,
    },
    {
      name: 'LeNet-5 before C5',
      parameters: {},
      inputs: [[5, 5, 16]],
      outputs: [[400]],
      source: sources.architecturesLecture,
    },
  ],
});
