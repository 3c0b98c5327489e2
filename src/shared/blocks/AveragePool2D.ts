import type { Sides } from '../tensor/window';
import type { KerasWriter } from '../targets/keras/writer';
import { defineBlock, type BlockContext } from './definition';
import { kerasSides, noSides, pytorchPad, sameSides } from '../targets/python/layerArguments';
import { forImage, imageOf } from './families/image';
import { padImage } from './families/padding';
import {
  isSame,
  kerasPool,
  poolingCaption,
  poolingFormula,
  poolingParameters,
  poolingShape,
  poolingWindow,
  torchPool,
} from './families/pooling';

const parameters = {
  ...poolingParameters,
  countPadding: {
    kind: 'boolean',
    default: false,
    help: 'Whether padding counts as zeros in the average. Keras never counts it, PyTorch does unless told not to.',
    advanced: true,
  },
} as const;

type Context = BlockContext<typeof parameters>;

/** Padding that counts is a border of zeros; the rest takes no part. What rounding up adds never counts. */
function borders({ parameters: pooling, inputs }: Context): { readonly zeros: Sides; readonly ignored: Sides } {
  const { declared, overhang, window } = poolingWindow(pooling, imageOf(inputs[0]).size);
  return pooling.countPadding ? { zeros: declared, ignored: overhang } : { zeros: noSides, ignored: window.padding };
}

function kerasZeros(writer: KerasWriter, input: string, sides: Sides, suffix: string): string {
  if (sameSides(sides, noSides)) return input;
  return writer.layer({ type: 'layers.ZeroPadding2D', positional: [kerasSides(sides)], inputs: [input], suffix });
}

export const AveragePool2D = defineBlock({
  kind: 'primitive',
  type: 'AveragePool2D',
  category: 'pooling',
  doc: 'Replaces each neighbourhood by its mean, as LeNet-5 does.',
  source: 'lecture 003',
  keywords: ['mean', 'average', 'pooling', 'subsampling', 'downsample'],
  parameters,
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: poolingCaption,
  shape: ({ parameters: pooling, inputs }) =>
    forImage('AveragePool2D', inputs[0], (image) => poolingShape(pooling, image)),
  window: ({ parameters: pooling, inputs }) => poolingWindow(pooling, imageOf(inputs[0]).size).window,
  formula: ({ parameters: pooling, inputs }) => poolingFormula(pooling, imageOf(inputs[0]).size),
  lower: (context) => {
    const { builder, values, parameters: pooling } = context;
    const { zeros, ignored } = borders(context);
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
  keras: (writer, context) => {
    const { parameters: pooling, inputs } = context;
    const { size } = imageOf(inputs[0]);
    const { zeros, ignored } = borders(context);
    const input = kerasZeros(writer, writer.inputs[0]!, zeros, 'pad');
    const type = 'layers.AveragePooling2D';
    if (sameSides(ignored, noSides)) return writer.output(kerasPool(writer, type, pooling, { input }));
    if (sameSides(zeros, noSides) && isSame(ignored, pooling, size)) {
      return writer.output(kerasPool(writer, type, pooling, { input, same: true }));
    }
    // Keras has no such border: the mean with zeros, over the share of the window that lies on the image.
    const mean = kerasPool(writer, type, pooling, { input: kerasZeros(writer, input, ignored, 'border') });
    const ones = kerasZeros(writer, `keras.ops.ones_like(${input})`, ignored, 'ones');
    const share = kerasPool(writer, type, pooling, { input: ones, suffix: 'share' });
    writer.output(`${mean} / ${share}`);
  },
  pytorch: (writer, context) => {
    const { parameters: pooling, inputs } = context;
    const { zeros, ignored } = borders(context);
    const { size } = imageOf(inputs[0]);
    const { module, direct } = torchPool(writer, 'nn.AvgPool2d', pooling, size, pooling.countPadding);
    const input = writer.inputs[0]!;
    if (direct) return writer.output(`${module}(${input})`);
    const withZeros = sameSides(zeros, noSides) ? input : pytorchPad(input, zeros);
    if (sameSides(ignored, noSides)) return writer.output(`${module}(${withZeros})`);
    // PyTorch has no such border: the mean with zeros, over the share of the window that lies on the image.
    const share = `${module}(${pytorchPad(`torch.ones_like(${withZeros})`, ignored)})`;
    writer.output(`${module}(${pytorchPad(withZeros, ignored)}) / ${share}`);
  },
  examples: [
    {
      name: 'LeNet-5 S2',
      parameters: {},
      inputs: [[28, 28, 6]],
      outputs: [[14, 14, 6]],
      weights: 0,
      source: 'lecture 003',
    },
    { name: 'LeNet-5 S4', parameters: {}, inputs: [[10, 10, 16]], outputs: [[5, 5, 16]], source: 'lecture 003' },
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
