import { say } from '../messages/saying';
import { imageType } from '../tensor/exampleType';
import { defineBlock } from './definition';
import { formatPair } from './families/format';
import { forImage, imageOf } from './families/image';
import { reshaped } from './families/reshaping';
import { noSides } from '../tensor/window';
import { sources } from './sources';
import { stated } from '../messages/saying';

/** Undoes PixelShuffle: row i and column j of channel c become channel c·r² + i·r + j, as in PyTorch. */
export const PixelUnshuffle = defineBlock({
  kind: 'primitive',
  type: 'PixelUnshuffle',
  category: 'reshape',
  doc: 'Shrinks an image without loss: the pixels of each square become channels.',
  source: sources.shi2016,
  keywords: ['space to depth', 'shrink', 'downsample', 'focus', 'super-resolution'],
  parameters: {
    factor: {
      kind: 'integer',
      default: 2,
      minimum: 1,
      help: 'How many times lower and narrower (r); the channels become r² times more.',
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ factor }) => `÷${factor}`,
  shape: ({ parameters: { factor }, inputs: [input] }) =>
    forImage('PixelUnshuffle', input, ({ size: [height, width], channels }) => {
      if (height % factor === 0 && width % factor === 0) {
        return { outputs: [imageType([height / factor, width / factor, channels * factor ** 2])] };
      }
      return {
        problems: [
          {
            ...stated('block', 'unshuffledSize', factor, formatPair([height, width])),
            parameter: 'factor',
          },
        ],
      };
    }),
  window: ({ parameters: { factor } }) => ({
    kernel: [factor, factor],
    stride: [factor, factor],
    dilation: [1, 1],
    padding: noSides,
  }),
  formula: ({ parameters: { factor }, inputs, outputs }) => [
    {
      rule: say('rule', 'channelsMore'),
      worked: say(
        'rule',
        'channelsAndPixels',
        `${imageOf(inputs[0]).channels} · ${factor}² = ${imageOf(outputs[0]).channels}`,
        formatPair(imageOf(outputs[0]).size),
      ),
      source: sources.shi2016,
    },
  ],
  lower: ({ builder, parameters: { factor }, inputs, outputs: [output], canonical, native, batch }) => {
    const { channels } = imageOf(inputs[0]);
    const [height, width] = imageOf(output).size;
    const split = reshaped(builder, canonical(0), [batch, height, factor, width, factor, channels]);
    const laid = builder.one('transpose', [split], { permutation: [0, 1, 3, 5, 2, 4] });
    return [native(reshaped(builder, laid, [batch, ...output!.shape]))];
  },
  examples: [
    {
      name: 'half as large',
      parameters: {},
      inputs: [[8, 6, 2]],
      outputs: [[4, 3, 8]],
      weights: 0,
      source: 'torch.nn.PixelUnshuffle(2)',
    },
    {
      name: 'a third as large',
      parameters: { factor: 3 },
      inputs: [[6, 9, 1]],
      outputs: [[2, 3, 9]],
      source: 'torch.nn.PixelUnshuffle(3)',
    },
  ],
});
