import { say } from '../messages/saying';
import { defineBlock } from './definition';
import { channelsOfGroup, divisorProblem } from './families/grouping';
import { forImage, imageOf } from './families/image';
import { reshaped } from './families/reshaping';
import { sources } from './sources';

export const ChannelShuffle = defineBlock({
  kind: 'primitive',
  type: 'ChannelShuffle',
  category: 'reshape',
  doc: 'Interleaves groups of channels, so that the next grouped convolution sees some of each group.',
  source: sources.zhang2017,
  keywords: ['shufflenet', 'groups', 'mix'],
  parameters: {
    groups: { kind: 'integer', default: 2, minimum: 1, help: 'Number of groups; it divides the channels.' },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ groups }) => `${groups} ${groups === 1 ? 'group' : 'groups'}`,
  shape: ({ parameters: { groups }, inputs: [input] }) =>
    forImage('ChannelShuffle', input, ({ channels }) => {
      const problem = divisorProblem(channels, groups);
      return problem ? { problems: [problem] } : { outputs: [input!] };
    }),
  formula: ({ parameters: { groups }, inputs }) => [
    {
      rule: say('rule', 'shuffled'),
      worked: channelsOfGroup(imageOf(inputs[0]).channels, groups),
      source: sources.zhang2017,
    },
  ],
  lower: ({ builder, parameters: { groups }, inputs, canonical, native, batch }) => {
    const { size, channels } = imageOf(inputs[0]);
    const grouped = reshaped(builder, canonical(0), [batch, ...size, groups, channels / groups]);
    const interleaved = builder.one('transpose', [grouped], { permutation: [0, 1, 2, 4, 3] });
    return [native(reshaped(builder, interleaved, [batch, ...size, channels]))];
  },
  examples: [
    {
      name: 'ShuffleNet, three groups',
      parameters: { groups: 3 },
      inputs: [[7, 6, 12]],
      outputs: [[7, 6, 12]],
      weights: 0,
      source: sources.zhang2017,
    },
  ],
});
