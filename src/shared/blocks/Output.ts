import { defineBlock } from './definition';
import { sources } from './sources';

export const Output = defineBlock({
  kind: 'primitive',
  type: 'Output',
  category: 'input & output',
  doc: 'The network’s prediction; the loss compares it with the label.',
  keywords: ['result', 'prediction', 'end'],
  boundary: 'output',
  parameters: {},
  inputs: [{ name: 'input' }],
  outputs: [],
  caption: () => '',
  shape: ({ inputs }) => ({ outputs: [inputs[0]!] }),
  lower: ({ values }) => [values[0]!],
  examples: [
    {
      name: 'ten classes',
      parameters: {},
      inputs: [[10]],
      outputs: [[10]],
      weights: 0,
      source: sources.architecturesLecture,
    },
    { name: 'an image', parameters: {}, inputs: [[28, 28, 1]], outputs: [[28, 28, 1]], source: sources.yaleLecture },
  ],
});
