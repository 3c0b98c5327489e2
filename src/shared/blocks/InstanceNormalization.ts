import { say } from '../messages/saying';
import { channelsOf } from '../tensor/exampleType';
import { defineBlock } from './definition';
import {
  epsilonParameter,
  oneValueProblem,
  scaleAndShift,
  scaleChannels,
  standardizeGroups,
  standardizedRule,
} from './families/normalization';
import { sources } from './sources';

/** Group normalization with a group for each channel. It does not count to the receptive field either. */
export const InstanceNormalization = defineBlock({
  kind: 'primitive',
  type: 'InstanceNormalization',
  stem: 'instanceNorm',
  category: 'normalise & activate',
  doc: 'Normalises each channel of each image by itself, which removes contrast: common in style transfer.',
  source: sources.ulyanov2016,
  keywords: ['instance norm', 'in', 'normalization', 'style'],
  parameters: { epsilon: epsilonParameter },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: () => '',
  shape: ({ inputs: [input] }) => {
    const problem = oneValueProblem('InstanceNormalization', input!, channelsOf(input!));
    return problem ? { problems: [problem] } : { outputs: [input!] };
  },
  ...scaleAndShift,
  formula: () => [
    {
      rule: say('rule', 'overImage', standardizedRule),
      worked: '',
      source: sources.ulyanov2016,
    },
  ],
  lower: ({ builder, parameters: { epsilon }, inputs: [input], values: [value], weight }) => {
    const standardized = standardizeGroups(builder, value!, input!.axes, channelsOf(input!), epsilon);
    return [scaleChannels(builder, standardized, input!.axes, weight('gamma'), weight('beta'))];
  },
  examples: [
    {
      name: 'an image, in PyTorch’s convention',
      parameters: { epsilon: 1e-5 },
      inputs: [[8, 7, 6]],
      outputs: [[8, 7, 6]],
      weights: 12,
      source: 'torch.nn.InstanceNorm2d(6, affine=True)',
    },
    {
      name: 'a sequence',
      parameters: {},
      inputs: [[9, 4]],
      outputs: [[9, 4]],
      weights: 8,
      source: 'Keras GroupNormalization(groups=-1)',
    },
  ],
});
