import { type Sides, noSides } from '../tensor/window';
import { defineBlock, type BlockContext } from './definition';
import { imageOf } from './families/image';
import { padImage } from './families/padding';
import { poolingBlock, poolingParameters, poolingWindow } from './families/pooling';
import { sources } from './sources';

const parameters = {
  ...poolingParameters,
  countPadding: {
    kind: 'boolean',
    default: false,
    help: 'Counts padding as zeros in the average. Keras never does; PyTorch does by default.',
    advanced: true,
  },
} as const;

type Context = BlockContext<typeof parameters>;

/** Padding that counts is a border of zeros; other padding is ignored. Padding added by rounding up never counts. */
export function averagePoolBorders({ parameters: pooling, inputs }: Context): {
  readonly zeros: Sides;
  readonly ignored: Sides;
} {
  const { declared, overhang, window } = poolingWindow(pooling, imageOf(inputs[0]).size);
  return pooling.countPadding ? { zeros: declared, ignored: overhang } : { zeros: noSides, ignored: window.padding };
}

export const AveragePool2D = defineBlock<typeof parameters>({
  ...poolingBlock('AveragePool2D'),
  stem: 'avgPool',
  doc: 'Replaces each window by its mean, as LeNet-5 does.',
  source: sources.lecun1998,
  keywords: ['mean', 'average', 'pooling', 'subsampling', 'downsample'],
  parameters,
  lower: (context) => {
    const { builder, values, parameters: pooling } = context;
    const { zeros, ignored } = averagePoolBorders(context);
    return [
      builder.one('averagePool', [padImage(builder, values[0]!, zeros)], {
        kernel: pooling.kernel,
        strides: pooling.stride,
        pads: ignored,
        countPadding: false,
        layout: builder.layout,
      }),
    ];
  },
  examples: [
    {
      name: 'LeNet-5 S2',
      parameters: {},
      inputs: [[28, 28, 6]],
      outputs: [[14, 14, 6]],
      weights: 0,
      source: sources.architecturesLecture,
    },
    {
      name: 'LeNet-5 S4',
      parameters: {},
      inputs: [[10, 10, 16]],
      outputs: [[5, 5, 16]],
      source: sources.architecturesLecture,
    },
    {
      name: 'rounding up with padding that counts',
      parameters: { kernel: 3, stride: 2, padding: 1, ceil: true, countPadding: true },
      inputs: [[6, 6, 4]],
      outputs: [[4, 4, 4]],
      source: 'torch.nn.AvgPool2d',
    },
    {
      name: 'same padding',
      parameters: { kernel: 3, stride: 1, padding: 'same' },
      inputs: [[35, 35, 192]],
      outputs: [[35, 35, 192]],
      source: 'Keras InceptionV3',
    },
    {
      name: 'padding that does not count',
      parameters: { kernel: 3, stride: 2, padding: 1 },
      inputs: [[7, 8, 2]],
      outputs: [[4, 4, 2]],
      source: 'torch.nn.AvgPool2d',
    },
    {
      name: 'padding that counts',
      parameters: { kernel: 3, stride: 2, padding: 1, countPadding: true },
      inputs: [[7, 8, 2]],
      outputs: [[4, 4, 2]],
      source: 'torch.nn.AvgPool2d',
    },
    {
      name: 'rounding up with uneven padding that counts',
      parameters: { kernel: 3, stride: 2, padding: [1, 0, 0, 1], ceil: true, countPadding: true },
      inputs: [[8, 8, 2]],
      outputs: [[4, 4, 2]],
      source: 'torch.nn.AvgPool2d',
    },
    {
      name: 'same padding that is uneven',
      parameters: { kernel: [2, 3], stride: 2, padding: 'same' },
      inputs: [[7, 8, 2]],
      outputs: [[4, 4, 2]],
      source: 'Keras AveragePooling2D',
    },
  ],
});
