import { vectorShape } from '../program/ops/support/axes';
import { channelsOf } from '../tensor/exampleType';
import { defineBlock } from './definition';
import { vectorWeight } from './families/weights';
import { sources } from './sources';

/** The slope that a PReLU begins with (He et al. 2015; PyTorch's default). */
export const firstSlope = 0.25;

export const PReLU = defineBlock({
  kind: 'primitive',
  type: 'PReLU',
  stem: 'prelu',
  category: 'normalise & activate',
  doc: 'A ReLU that learns the slope of negative values, one per channel.',
  source: sources.he2015,
  keywords: ['parametric relu', 'leaky', 'activation', 'nonlinearity'],
  parameters: {},
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: () => '',
  shape: ({ inputs: [input] }) => ({ outputs: [input!] }),
  weights: ({ inputs: [input] }) => [vectorWeight('alpha', channelsOf(input!), firstSlope)],
  formula: () => [{ rule: 'x > 0 ? x : α·x', worked: '', source: sources.he2015 }],
  parameterFormula: ({ inputs: [input] }) => `${channelsOf(input!)}`,
  lower: ({ builder, inputs: [input], values: [value], weight }) => {
    const slopes = weight('alpha');
    const shape = vectorShape(value!.shape.length, builder.channelAxis(value!, input!.axes), slopes.shape[0]!);
    const alpha = builder.one('reshape', [slopes], { shape });
    const negative = builder.one('relu', [builder.one('neg', [value!])]);
    return [builder.one('sub', [builder.one('relu', [value!]), builder.one('mul', [negative, alpha])])];
  },
  examples: [
    {
      name: 'a slope per channel of an image',
      parameters: {},
      inputs: [[4, 5, 3]],
      outputs: [[4, 5, 3]],
      weights: 3,
      source: 'torch.nn.PReLU(3)',
    },
    {
      name: 'a slope per unit of a vector',
      parameters: {},
      inputs: [[10]],
      outputs: [[10]],
      weights: 10,
      source: 'torch.nn.PReLU(10)',
    },
  ],
});
