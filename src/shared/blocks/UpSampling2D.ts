import { imageType } from '../tensor/exampleType';
import { bilinearReading, nearestReading } from '../tensor/reading';
import { defineBlock } from './definition';
import { forImage, imageOf } from './families/image';
import { formatPair } from './families/format';
import { sources } from './sources';

export const UpSampling2D = defineBlock({
  kind: 'primitive',
  type: 'UpSampling2D',
  stem: 'up',
  category: 'convolution',
  doc: 'Enlarges the image by whole factors; followed by a convolution it avoids checkerboard artefacts.',
  source: sources.architecturesLecture,
  keywords: ['resize', 'enlarge', 'decoder', 'interpolate'],
  parameters: {
    factor: { kind: 'pair', default: [2, 2], minimum: 1, help: 'Scale factors: height, width.' },
    interpolation: {
      kind: 'choice',
      default: 'nearest',
      options: ['nearest', 'bilinear'],
      help: 'Nearest repeats pixels; bilinear interpolates between pixel centres.',
    },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ factor, interpolation }) => `${formatPair(factor)} · ${interpolation}`,
  shape: ({ parameters: { factor }, inputs }) =>
    forImage('UpSampling2D', inputs[0], ({ size, channels }) => ({
      outputs: [imageType([size[0] * factor[0], size[1] * factor[1], channels])],
    })),
  window: ({ parameters: { factor, interpolation } }) => {
    const along = interpolation === 'bilinear' ? bilinearReading : nearestReading;
    return [along(factor[0]), along(factor[1])];
  },
  formula: ({ parameters: { factor }, inputs, outputs }) => {
    const [height, width] = imageOf(inputs[0]).size;
    return [
      {
        rule: 'N · factor',
        worked: `${height}·${factor[0]} × ${width}·${factor[1]} = ${formatPair(imageOf(outputs[0]).size)}`,
        source: sources.architecturesLecture,
      },
    ];
  },
  lower: ({ builder, parameters: { factor, interpolation }, values }) => [
    builder.one('upsample', [values[0]!], { scale: factor, mode: interpolation, layout: builder.layout }),
  ],
  examples: [
    {
      name: 'U-Net decoder',
      parameters: {},
      inputs: [[28, 28, 1024]],
      outputs: [[56, 56, 1024]],
      weights: 0,
      source: 'Keras UpSampling2D',
    },
    {
      name: 'unequal factors',
      parameters: { factor: [2, 3], interpolation: 'bilinear' },
      inputs: [[5, 4, 3]],
      outputs: [[10, 12, 3]],
      source: 'Keras UpSampling2D',
    },
    {
      name: 'bilinear',
      parameters: { factor: 3, interpolation: 'bilinear' },
      inputs: [[4, 5, 2]],
      outputs: [[12, 15, 2]],
      source: 'torch.nn.Upsample',
    },
  ],
});
