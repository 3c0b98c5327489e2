import type { BlockProblem } from '../document/problem';
import { imageType } from '../tensor/exampleType';
import type { Pair, Sides } from '../tensor/window';
import { defineBlock } from './definition';
import { formatPadding, formatPair } from './families/format';
import { forImage, imageOf } from './families/image';
import { cropImage } from './families/padding';
import { sources } from './sources';
import { sidesOf } from './ZeroPadding2D';
import { labelled, stated } from '../messages/saying';

function tooMuch([height, width]: Pair, [top, bottom, left, right]: Sides): BlockProblem | undefined {
  if (top + bottom < height && left + right < width) return undefined;
  return {
    ...stated('block', 'croppedAway', [top, bottom, left, right].join(', '), formatPair([height, width])),
    parameter: 'cropping',
    remedies: [{ ...labelled('set', 'cropping', 0), action: { kind: 'set', parameters: { cropping: 0 } } }],
  };
}

export const Cropping2D = defineBlock({
  kind: 'primitive',
  type: 'Cropping2D',
  stem: 'crop',
  category: 'reshape',
  doc: 'Cuts rows and columns off the border, as U-Net does with its skip connections.',
  source: sources.ronneberger2015,
  keywords: ['crop', 'cut', 'border', 'trim'],
  parameters: {
    cropping: {
      kind: 'padding',
      default: 1,
      named: [],
      help: 'Pixels cut off every side, or four values: top, bottom, left, right.',
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ cropping }) => formatPadding(cropping).replace('padding ', '').replace('valid', '0'),
  shape: ({ parameters: { cropping }, inputs }) =>
    forImage('Cropping2D', inputs[0], ({ size, channels }) => {
      const sides = sidesOf(cropping);
      const problem = tooMuch(size, sides);
      if (problem) return { problems: [problem] };
      const [top, bottom, left, right] = sides;
      return { outputs: [imageType([size[0] - top - bottom, size[1] - left - right, channels])] };
    }),
  window: ({ parameters: { cropping } }) => {
    const [top, bottom, left, right] = sidesOf(cropping);
    return { kernel: [1, 1], stride: [1, 1], dilation: [1, 1], padding: [-top, -bottom, -left, -right] };
  },
  formula: ({ parameters: { cropping }, inputs, outputs }) => {
    const [top, bottom, left, right] = sidesOf(cropping);
    const [height, width] = imageOf(inputs[0]).size;
    const worked = `${height} − ${top} − ${bottom} × ${width} − ${left} − ${right} = ${formatPair(imageOf(outputs[0]).size)}`;
    return [{ rule: 'N − cropping', worked, source: sources.ronneberger2015 }];
  },
  lower: ({ builder, parameters: { cropping }, values }) => [cropImage(builder, values[0]!, sidesOf(cropping))],
  examples: [
    {
      name: 'the deepest skip connection of U-Net',
      parameters: { cropping: 4 },
      inputs: [[64, 64, 512]],
      outputs: [[56, 56, 512]],
      weights: 0,
      source: sources.ronneberger2015,
    },
    {
      name: 'a row and a column',
      parameters: { cropping: [0, 1, 0, 1] },
      inputs: [[7, 9, 2]],
      outputs: [[6, 8, 2]],
      source: 'Keras Cropping2D',
    },
    {
      name: 'every side its own',
      parameters: { cropping: [1, 2, 3, 0] },
      inputs: [[6, 6, 2]],
      outputs: [[3, 3, 2]],
      source: 'torch.nn.functional.pad',
    },
  ],
});
