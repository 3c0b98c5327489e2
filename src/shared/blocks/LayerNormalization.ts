import { defineBlock } from './definition';
import {
  epsilonParameter,
  scaleAndShift,
  scaleChannels,
  standardize,
  standardizedRule,
} from './families/normalization';
import { sources } from './sources';

export const LayerNormalization = defineBlock({
  kind: 'primitive',
  type: 'LayerNormalization',
  stem: 'ln',
  category: 'normalise & activate',
  doc: 'Normalises the channels of each position to mean 0 and variance 1, then applies a learned scale and shift.',
  source: sources.ba2016,
  keywords: ['layer norm', 'ln', 'normalization', 'transformer'],
  parameters: { epsilon: epsilonParameter },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: () => '',
  shape: ({ inputs: [input] }) => ({ outputs: [input!] }),
  ...scaleAndShift,
  formula: () => [{ rule: standardizedRule, worked: '', source: sources.ba2016 }],
  lower: ({ builder, parameters: { epsilon }, inputs: [input], values: [value], weight }) => {
    const axis = builder.channelAxis(value!, input!.axes);
    const standardized = standardize(builder, value!, [axis], epsilon);
    return [scaleChannels(builder, standardized, input!.axes, weight('gamma'), weight('beta'))];
  },
  examples: [
    {
      name: 'the positions of a sequence',
      parameters: {},
      inputs: [[12, 16]],
      outputs: [[12, 16]],
      weights: 32,
      source: 'Keras LayerNormalization',
    },
    {
      name: 'the pixels of an image, in PyTorch’s convention',
      parameters: { epsilon: 1e-5 },
      inputs: [[5, 4, 6]],
      outputs: [[5, 4, 6]],
      weights: 12,
      source: 'torch.nn.LayerNorm(6)',
    },
    {
      name: 'a vector',
      parameters: {},
      inputs: [[10]],
      outputs: [[10]],
      weights: 20,
      source: 'torch.nn.LayerNorm(10)',
    },
  ],
});
