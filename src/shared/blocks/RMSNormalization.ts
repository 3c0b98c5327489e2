import { arithmetic } from '../program/arithmetic';
import { channelsOf } from '../tensor/exampleType';
import { defineBlock } from './definition';
import { epsilonParameter, scaleChannels } from './families/normalization';
import { vectorWeight } from './families/weights';
import { sources } from './sources';

export const RMSNormalization = defineBlock({
  kind: 'primitive',
  type: 'RMSNormalization',
  stem: 'rms',
  category: 'normalise & activate',
  doc: 'Divides the channels of each position by their root mean square, then scales them: a cheaper layer norm.',
  source: sources.zhang2019,
  keywords: ['rms norm', 'normalization', 'transformer', 'llama'],
  parameters: {
    epsilon: {
      ...epsilonParameter,
      default: 1e-6,
      help: 'Added to the mean square to avoid division by zero: 0.000001 in Keras.',
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: () => '',
  shape: ({ inputs: [input] }) => ({ outputs: [input!] }),
  weights: ({ inputs: [input] }) => [vectorWeight('gamma', channelsOf(input!), 1)],
  formula: () => [{ rule: 'γ · x / √(E[x²] + ε)', worked: '', source: sources.zhang2019 }],
  parameterFormula: ({ inputs: [input] }) => `${channelsOf(input!)}`,
  lower: ({ builder, parameters: { epsilon }, inputs: [input], values: [value], weight }) => {
    const { add, div, sqrt, square } = arithmetic(builder);
    const axes = [builder.channelAxis(value!, input!.axes)];
    const meanSquare = builder.one('reduceMean', [square(value!)], { axes, keepDims: true });
    const normalized = div(value!, sqrt(add(meanSquare, epsilon)));
    return [scaleChannels(builder, normalized, input!.axes, weight('gamma'))];
  },
  examples: [
    {
      name: 'the positions of a sequence',
      parameters: {},
      inputs: [[12, 16]],
      outputs: [[12, 16]],
      weights: 16,
      source: 'Keras RMSNormalization',
    },
    {
      name: 'the pixels of an image',
      parameters: { epsilon: 1e-5 },
      inputs: [[5, 4, 6]],
      outputs: [[5, 4, 6]],
      weights: 6,
      source: 'torch.nn.RMSNorm(6, eps=1e-05)',
    },
  ],
});
