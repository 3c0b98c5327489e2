import { arithmetic } from '../program/arithmetic';
import { vectorShape } from '../program/ops/support/axes';
import { channelsOf } from '../tensor/exampleType';
import { defineBlock } from './definition';
import { vectorWeight } from './families/weights';
import { sources } from './sources';

export const LayerNormalization = defineBlock({
  kind: 'primitive',
  type: 'LayerNormalization',
  category: 'normalise & activate',
  doc: 'Normalises the channels of each position to mean 0 and variance 1, then applies a learned scale and shift.',
  source: sources.ba2016,
  keywords: ['layer norm', 'ln', 'normalization', 'transformer'],
  parameters: {
    epsilon: {
      kind: 'number',
      default: 1e-3,
      minimum: 1e-12,
      maximum: 1,
      step: 1e-4,
      help: 'Added to the variance to avoid division by zero: 0.001 in Keras, 0.00001 in PyTorch.',
      advanced: true,
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: () => '',
  shape: ({ inputs: [input] }) => ({ outputs: [input!] }),
  weights: ({ inputs: [input] }) => [
    vectorWeight('gamma', channelsOf(input!), 1),
    vectorWeight('beta', channelsOf(input!), 0),
  ],
  formula: () => [{ rule: 'γ · (x − mean) / √(variance + ε) + β', worked: '', source: sources.ba2016 }],
  parameterFormula: ({ inputs: [input] }) => `2·${channelsOf(input!)} = ${2 * channelsOf(input!)}`,
  lower: ({ builder, parameters: { epsilon }, inputs: [input], values: [value], weight }) => {
    const { add, sub, mul, div, sqrt, square } = arithmetic(builder);
    const axis = builder.channelAxis(value!, input!.axes);
    const shape = vectorShape(value!.shape.length, axis, channelsOf(input!));
    const alongChannels = (name: string) => builder.one('reshape', [weight(name)], { shape });
    const centred = sub(value!, builder.one('reduceMean', [value!], { axes: [axis], keepDims: true }));
    const variance = builder.one('reduceMean', [square(centred)], { axes: [axis], keepDims: true });
    const normalised = div(centred, sqrt(add(variance, epsilon)));
    return [add(mul(normalised, alongChannels('gamma')), alongChannels('beta'))];
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
