import { say } from '../messages/saying';
import { imageType } from '../tensor/exampleType';
import { nearestReading } from '../tensor/reading';
import { defineBlock } from './definition';
import { reshaped } from './families/reshaping';
import { formatPair } from './families/format';
import { forImage, imageOf } from './families/image';
import { sources } from './sources';
import { stated } from '../messages/saying';

/** Channel c·r² + i·r + j gives row i and column j of channel c, as in PyTorch. TensorFlow's depth_to_space has c last. */
export const PixelShuffle = defineBlock({
  kind: 'primitive',
  type: 'PixelShuffle',
  category: 'reshape',
  doc: 'Enlarges an image by laying its channels side by side as pixels: how super-resolution networks end.',
  source: sources.shi2016,
  keywords: ['sub-pixel', 'super-resolution', 'depth to space', 'enlarge', 'upsample'],
  parameters: {
    factor: {
      kind: 'integer',
      default: 2,
      minimum: 1,
      help: 'How many times higher and wider (r); the channels become r² times fewer.',
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ factor }) => `×${factor}`,
  shape: ({ parameters: { factor }, inputs: [input] }) =>
    forImage('PixelShuffle', input, ({ size: [height, width], channels }) => {
      if (channels % factor ** 2 === 0) {
        return { outputs: [imageType([height * factor, width * factor, channels / factor ** 2])] };
      }
      return {
        problems: [
          {
            ...stated('block', 'shuffledChannels', factor, factor ** 2, channels),
            parameter: 'factor',
          },
        ],
      };
    }),
  window: ({ parameters: { factor } }) => [nearestReading(factor), nearestReading(factor)],
  formula: ({ parameters: { factor }, inputs, outputs }) => [
    {
      rule: say('rule', 'channelsFewer'),
      worked: say(
        'rule',
        'channelsAndPixels',
        `${imageOf(inputs[0]).channels} / ${factor}² = ${imageOf(outputs[0]).channels}`,
        formatPair(imageOf(outputs[0]).size),
      ),
      source: sources.shi2016,
    },
  ],
  lower: ({ builder, parameters: { factor }, inputs, outputs: [output], canonical, native, batch }) => {
    const { size, channels } = imageOf(inputs[0]);
    const split = reshaped(builder, canonical(0), [batch, ...size, channels / factor ** 2, factor, factor]);
    const laid = builder.one('transpose', [split], { permutation: [0, 1, 4, 2, 5, 3] });
    return [native(reshaped(builder, laid, [batch, ...output!.shape]))];
  },
  examples: [
    {
      name: 'the last layer of ESPCN',
      parameters: { factor: 3 },
      inputs: [[6, 5, 27]],
      outputs: [[18, 15, 3]],
      weights: 0,
      source: sources.shi2016,
    },
    {
      name: 'twice as large',
      parameters: {},
      inputs: [[4, 3, 8]],
      outputs: [[8, 6, 2]],
      source: 'torch.nn.PixelShuffle(2)',
    },
  ],
});
