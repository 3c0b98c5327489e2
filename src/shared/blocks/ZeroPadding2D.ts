import { imageType } from '../tensor/exampleType';
import { resolvePadding, type Padding } from '../tensor/window';
import { defineBlock } from './definition';
import { forImage } from './families/image';
import { padImage } from './families/padding';
import { formatPadding } from './families/format';
import { sources } from './sources';

/** The rows and columns to add; here padding is always given in pixels. */
export const sidesOf = (padding: Padding) => resolvePadding(padding, [1, 1], [1, 1], [1, 1], [1, 1]);

export const ZeroPadding2D = defineBlock({
  kind: 'primitive',
  type: 'ZeroPadding2D',
  stem: 'pad',
  category: 'reshape',
  doc: 'Adds a border of zeros around the image.',
  source: sources.deepNetworksLecture,
  keywords: ['pad', 'border'],
  parameters: {
    padding: {
      kind: 'padding',
      default: 1,
      named: [],
      help: 'Pixels on every side, or four values: top, bottom, left, right.',
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ padding }) => formatPadding(padding),
  shape: ({ parameters: { padding }, inputs }) =>
    forImage('ZeroPadding2D', inputs[0], ({ size, channels }) => {
      const [top, bottom, left, right] = sidesOf(padding);
      return { outputs: [imageType([size[0] + top + bottom, size[1] + left + right, channels])] };
    }),
  window: ({ parameters: { padding } }) => ({
    kernel: [1, 1],
    stride: [1, 1],
    dilation: [1, 1],
    padding: sidesOf(padding),
  }),
  lower: ({ builder, parameters: { padding }, values }) => [padImage(builder, values[0]!, sidesOf(padding))],
  examples: [
    {
      name: 'AlexNet’s 224×224 before its first layer',
      parameters: { padding: [1, 2, 1, 2] },
      inputs: [[224, 224, 3]],
      outputs: [[227, 227, 3]],
      weights: 0,
      source: sources.architecturesLecture,
    },
    {
      name: 'one pixel',
      parameters: {},
      inputs: [[7, 7, 1]],
      outputs: [[9, 9, 1]],
      source: sources.deepNetworksLecture,
    },
  ],
});
