import type { BlockProblem } from '../document/problem';
import { say } from '../messages/saying';
import { imageType } from '../tensor/exampleType';
import { transposedReadings } from '../tensor/reading';
import { type Pair } from '../tensor/window';
import { formatShape, sizeOf } from '../tensor/shape';
import { imageShape } from '../program/ops/support/image';
import { defineBlock, type Formula } from './definition';
import {
  activationParameter,
  biasParameter,
  convolutionCaption,
  finish,
  kernelParameter,
} from './families/convolution';
import { forImage, imageOf } from './families/image';
import { transposedGeometry, type Transposed } from './families/transposed';
import { biasWeight, kernelFormula } from './families/weights';
import { formatPair } from './families/format';
import { sources } from './sources';
import { labelled, stated } from '../messages/saying';

function problemOf(parameters: Transposed, size: Pair): BlockProblem | undefined {
  const { stride, padding, outputPadding } = parameters;
  const none = {
    action: { kind: 'set', parameters: { outputPadding: 0 } },
    ...labelled('set', 'outputPadding', 0),
  } as const;
  if (padding === 'same' && Math.max(...outputPadding) > 0) {
    return {
      ...stated('block', 'sameWithOutputPadding', formatPair(outputPadding)),
      parameter: 'outputPadding',
      remedies: [none],
    };
  }
  if (
    (outputPadding[0] >= stride[0] && outputPadding[0] > 0) ||
    (outputPadding[1] >= stride[1] && outputPadding[1] > 0)
  ) {
    return {
      ...stated('block', 'outputPadding', formatPair(stride), formatPair(outputPadding)),
      parameter: 'outputPadding',
      remedies: [none],
    };
  }
  const { output, crop } = transposedGeometry(parameters, size);
  if (Math.min(...output) >= 1) return undefined;
  return {
    ...stated(
      'block',
      'paddingCropsAll',
      crop.join(', '),
      formatShape([output[0] + crop[0] + crop[1], output[1] + crop[2] + crop[3]]),
    ),
    parameter: 'padding',
    remedies: [
      {
        ...labelled('set', 'padding', 'same'),
        action: { kind: 'set', parameters: { padding: 'same', outputPadding: 0 } },
      },
    ],
  };
}

function formula(parameters: Transposed, size: Pair): Formula[] {
  const { crop, extra, output } = transposedGeometry(parameters, size);
  const worked = ([0, 1] as const).map((axis) => {
    const [before, after] = [crop[2 * axis]!, crop[2 * axis + 1]!];
    const cut = before === after ? (before === 0 ? '0' : `2·${before}`) : `(${before} + ${after})`;
    const added = extra[axis] === 0 ? '' : ` + ${extra[axis]}`;
    return `(${size[axis]} − 1)·${parameters.stride[axis]} + ${parameters.kernel[axis]} − ${cut}${added} = ${output[axis]}`;
  });
  const plain = '(N − 1)·S + F − 2P';
  const rule = Math.max(...extra) > 0 ? say('rule', 'outputPadding', plain) : plain;
  const source = sources.dumoulin2016;
  if (worked[0] === worked[1]) return [{ rule, worked: worked[0]!, source }];
  return worked.map((line, axis) => ({
    rule: say('rule', axis === 0 ? 'height' : 'width', rule),
    worked: line,
    source,
  }));
}

/** The kernel is that of the convolution it transposes: height×width×filters×channels, as in Keras. */
export const Conv2DTranspose = defineBlock({
  kind: 'primitive',
  type: 'Conv2DTranspose',
  stem: 'convTranspose',
  category: 'convolution',
  doc: 'Transposed convolution: each pixel adds a scaled filter to a larger output. Learned upsampling.',
  source: sources.dumoulin2016,
  keywords: ['deconvolution', 'upconvolution', 'decoder', 'fractional'],
  parameters: {
    filters: {
      kind: 'integer',
      default: 32,
      minimum: 1,
      help: 'Number of filters, which is the number of output channels.',
    },
    kernel: kernelParameter,
    stride: {
      kind: 'pair',
      default: [2, 2],
      minimum: 1,
      help: 'Upsampling factor (S); 2 doubles the size. A kernel size it does not divide causes checkerboard artefacts.',
    },
    padding: {
      kind: 'padding',
      default: 'valid',
      named: ['same', 'valid'],
      help: 'Pixels cropped from the borders (P): valid crops none, same crops to N·S; or a number of pixels.',
    },
    outputPadding: {
      kind: 'pair',
      default: [0, 0],
      minimum: 0,
      help: 'Rows and columns added at the bottom and right to reach an exact size; must be less than the stride.',
      advanced: true,
    },
    activation: activationParameter,
    bias: biasParameter,
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: (parameters) =>
    convolutionCaption(`${parameters.filters} @ ${formatPair(parameters.kernel)}`, { ...parameters, dilation: [1, 1] }),
  shape: ({ parameters, inputs }) =>
    forImage('Conv2DTranspose', inputs[0], ({ size }) => {
      const problem = problemOf(parameters, size);
      if (problem) return { problems: [problem] };
      return { outputs: [imageType([...transposedGeometry(parameters, size).output, parameters.filters])] };
    }),
  weights: ({ parameters: { filters, kernel, bias }, inputs }) => {
    const { channels } = imageOf(inputs[0]);
    const taps = kernel[0] * kernel[1];
    return [
      {
        name: 'kernel',
        shape: [...kernel, filters, channels],
        // Keras derives the fans from this shape.
        initializer: { kind: 'glorotUniform', fanIn: taps * filters, fanOut: taps * channels },
        trainable: true,
        decay: true,
        role: 'convolutionKernel',
      },
      ...biasWeight(bias, filters),
    ];
  },
  macs: ({ parameters: { filters, kernel }, inputs: [input] }) =>
    sizeOf(input!.shape) * kernel[0] * kernel[1] * filters,
  window: ({ parameters, inputs }) =>
    transposedReadings(
      parameters.kernel,
      parameters.stride,
      transposedGeometry(parameters, imageOf(inputs[0]).size).crop,
    ),
  formula: ({ parameters, inputs }) => formula(parameters, imageOf(inputs[0]).size),
  parameterFormula: ({ parameters: { filters, kernel, bias }, inputs }) =>
    kernelFormula(filters, [...kernel, imageOf(inputs[0]).channels], bias),
  lower: ({ builder, batch, parameters, inputs, outputs: [output], values, weight }) => {
    const { size } = imageOf(inputs[0]);
    const result = imageOf(output);
    const { layout } = builder;
    const transposed = builder.one('conv2dBackpropInput', [values[0]!, weight('kernel')], {
      strides: parameters.stride,
      pads: transposedGeometry(parameters, size).crop,
      dilations: [1, 1],
      groups: 1,
      layout,
      inputShape: imageShape({ batch, ...result }, layout),
    });
    const bias = parameters.bias ? weight('bias') : undefined;
    return [finish(builder, transposed, bias, parameters.activation, 'image')];
  },
  examples: [
    {
      name: 'same doubles the image',
      parameters: { filters: 16, kernel: 3, padding: 'same' },
      inputs: [[7, 7, 32]],
      outputs: [[14, 14, 16]],
      weights: 4_624,
      source: 'Keras Conv2DTranspose',
    },
    {
      name: 'valid',
      parameters: { filters: 8, kernel: 3 },
      inputs: [[7, 7, 4]],
      outputs: [[15, 15, 8]],
      source: 'Keras Conv2DTranspose',
    },
    {
      name: 'padding 1 and output padding 1',
      parameters: { filters: 8, kernel: 3, padding: 1, outputPadding: 1 },
      inputs: [[7, 7, 4]],
      outputs: [[14, 14, 8]],
      source: 'torch.nn.ConvTranspose2d',
    },
    {
      name: 'a filter smaller than the stride',
      parameters: { filters: 2, kernel: 2, stride: 3, padding: 'same' },
      inputs: [[4, 5, 1]],
      outputs: [[12, 15, 2]],
      source: 'Keras Conv2DTranspose',
    },
    {
      name: 'DCGAN',
      parameters: { filters: 512, kernel: 4, padding: 1, bias: false },
      inputs: [[4, 4, 1024]],
      outputs: [[8, 8, 512]],
      weights: 8_388_608,
      macs: 134_217_728,
      source: 'torch.nn.ConvTranspose2d',
    },
    {
      name: 'uneven paddings and strides',
      parameters: {
        filters: 3,
        kernel: [3, 4],
        stride: [2, 3],
        padding: [0, 1, 1, 0],
        outputPadding: [1, 2],
        activation: 'elu',
      },
      inputs: [[5, 4, 2]],
      outputs: [[11, 14, 3]],
      weights: 75,
      source: 'torch.nn.ConvTranspose2d',
    },
  ],
});
