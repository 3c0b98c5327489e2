import { formatShape, sizeOf } from '../tensor/shape';
import { defineBlock } from './definition';
import { formatCount } from './families/format';

export const Flatten = defineBlock({
  kind: 'primitive',
  type: 'Flatten',
  category: 'reshape',
  doc: 'Lays the feature maps out as one long vector, so that dense layers can read them.',
  source: 'lecture 003',
  keywords: ['vector', 'reshape'],
  flattens: true,
  parameters: {},
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: () => '',
  shape: ({ inputs: [input] }) => ({ outputs: [[sizeOf(input!)]] }),
  window: () => 'all',
  formula: ({ inputs: [input] }) => [
    {
      rule: 'height · width · channels',
      worked: `${formatShape(input!).replaceAll('×', '·')} = ${formatCount(sizeOf(input!))}`,
      source: 'lecture 003',
    },
  ],
  lower: ({ values, flatten }) => [flatten(values[0]!)],
  // Channels first there: the walker permutes the rows of the dense kernels that follow.
  examples: [
    {
      name: 'AlexNet before FC1',
      parameters: {},
      inputs: [[6, 6, 256]],
      outputs: [[9216]],
      weights: 0,
      source: 'lecture 003',
    },
    { name: 'LeNet-5 before C5', parameters: {}, inputs: [[5, 5, 16]], outputs: [[400]], source: 'lecture 003' },
  ],
});
