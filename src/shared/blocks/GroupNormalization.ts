import { say } from '../messages/saying';
import { channelsOf } from '../tensor/exampleType';
import { defineBlock } from './definition';
import { channelsOfGroup, divisorProblem } from './families/grouping';
import {
  epsilonParameter,
  oneValueProblem,
  scaleAndShift,
  scaleChannels,
  standardizeGroups,
  standardizedRule,
} from './families/normalization';
import { sources } from './sources';

/** Like batch normalization it does not count to the receptive field, though its statistics are those of the whole image. */
export const GroupNormalization = defineBlock({
  kind: 'primitive',
  type: 'GroupNormalization',
  stem: 'gn',
  category: 'normalise & activate',
  doc: 'Normalises groups of channels within each example, so it works the same with any batch size.',
  source: sources.wu2018,
  keywords: ['group norm', 'gn', 'normalization'],
  parameters: {
    groups: {
      kind: 'integer',
      default: 4,
      minimum: 1,
      help: 'Number of groups of neighbouring channels; it divides the channels. The paper has 32.',
    },
    epsilon: epsilonParameter,
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ groups }) => `${groups} ${groups === 1 ? 'group' : 'groups'}`,
  shape: ({ parameters: { groups }, inputs: [input] }) => {
    const problem = divisorProblem(channelsOf(input!), groups) ?? oneValueProblem('GroupNormalization', input!, groups);
    return problem ? { problems: [problem] } : { outputs: [input!] };
  },
  ...scaleAndShift,
  formula: ({ parameters: { groups }, inputs: [input] }) => [
    {
      rule: say('rule', 'overGroup', standardizedRule),
      worked: channelsOfGroup(channelsOf(input!), groups),
      source: sources.wu2018,
    },
  ],
  lower: ({ builder, parameters: { groups, epsilon }, inputs: [input], values: [value], weight }) => {
    const standardized = standardizeGroups(builder, value!, input!.axes, groups, epsilon);
    return [scaleChannels(builder, standardized, input!.axes, weight('gamma'), weight('beta'))];
  },
  examples: [
    {
      name: 'ResNet’s first, in 32 groups, in PyTorch’s convention',
      parameters: { groups: 32, epsilon: 1e-5 },
      inputs: [[56, 56, 64]],
      outputs: [[56, 56, 64]],
      weights: 128,
      source: sources.wu2018,
    },
    {
      name: 'all channels of an image in one group',
      parameters: { groups: 1 },
      inputs: [[4, 5, 6]],
      outputs: [[4, 5, 6]],
      weights: 12,
      source: 'Keras GroupNormalization',
    },
    {
      name: 'a sequence',
      parameters: { groups: 3 },
      inputs: [[7, 6]],
      outputs: [[7, 6]],
      weights: 12,
      source: 'torch.nn.GroupNorm(3, 6)',
    },
    {
      name: 'a vector',
      parameters: {},
      inputs: [[8]],
      outputs: [[8]],
      weights: 16,
      source: 'torch.nn.GroupNorm(4, 8)',
    },
  ],
});
