import { sizeOf } from '../tensor/shape';
import { slidingOutputSize } from '../tensor/window';
import { defineBlock } from './definition';
import { keywords, kerasActivation, pytorchActivation, short, unlessDefault } from './shared/code';
import {
  activationParameter,
  biasParameter,
  convolutionCaption,
  convolutionWindow,
  dilationParameter,
  finish,
  kernelParameter,
  paddingParameter,
  pytorchPadding,
  strideParameter,
} from './shared/convolution';
import { kerasConvolution } from './shared/kerasConvolution';
import { forImage, imageOf } from './shared/image';
import { fitProblem, slidingFormula } from './shared/sliding';
import { biasWeight, convolutionKernel, kernelFormula } from './shared/weights';
import { formatPair } from './shared/words';

/** A convolution in as many groups as there are channels: output channel c·multiplier + m comes from input channel c. */
export const DepthwiseConv2D = defineBlock({
  kind: 'primitive',
  type: 'DepthwiseConv2D',
  category: 'convolution',
  doc: 'Gives each channel filters of its own and mixes none: cheap, and a 1×1 convolution after it mixes them.',
  source: 'Howard et al. 2017',
  keywords: ['separable', 'mobilenet', 'convolution'],
  parameters: {
    kernel: kernelParameter,
    stride: strideParameter,
    padding: paddingParameter,
    activation: activationParameter,
    bias: biasParameter,
    multiplier: { kind: 'integer', default: 1, minimum: 1, help: 'Filters for each input channel.', advanced: true },
    dilation: dilationParameter,
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: (parameters) =>
    convolutionCaption(
      `${formatPair(parameters.kernel)}${parameters.multiplier > 1 ? ` ×${parameters.multiplier}` : ''}`,
      parameters,
    ),
  shape: ({ parameters, inputs }) =>
    forImage('DepthwiseConv2D', inputs[0], ({ size, channels }) => {
      const filters = channels * parameters.multiplier;
      const window = convolutionWindow(parameters, size);
      const problem = fitProblem(size, window, { kernel: 'kernel', what: 'filter' }, (output) => [...output, filters]);
      return problem ? { problems: [problem] } : { outputs: [[...slidingOutputSize(size, window), filters]] };
    }),
  weights: ({ parameters: { kernel, multiplier, bias }, inputs }) => {
    const filters = imageOf(inputs[0]).channels * multiplier;
    return [convolutionKernel(kernel, 1, filters), ...biasWeight(bias, filters)];
  },
  macs: ({ parameters: { kernel }, outputs: [output] }) => sizeOf(output!) * kernel[0] * kernel[1],
  window: ({ parameters, inputs }) => convolutionWindow(parameters, imageOf(inputs[0]).size),
  formula: ({ parameters, inputs }) => {
    const { size } = imageOf(inputs[0]);
    return slidingFormula(size, convolutionWindow(parameters, size));
  },
  parameterFormula: ({ parameters: { kernel, bias }, outputs: [output] }) =>
    kernelFormula(output![2]!, [...kernel, 1], bias),
  lower: ({ builder, parameters, inputs, values, weight }) => {
    const { size, channels } = imageOf(inputs[0]);
    const { padding, stride, dilation } = convolutionWindow(parameters, size);
    const convolved = builder.one('conv2d', [values[0]!, weight('kernel')], {
      strides: stride,
      pads: padding,
      dilations: dilation,
      groups: channels,
      layout: builder.layout,
    });
    return [finish(builder, convolved, parameters.bias ? weight('bias') : undefined, parameters.activation)];
  },
  keras: (writer, { parameters, inputs }) => {
    const { kernel, multiplier, bias, activation } = parameters;
    const { size, channels } = imageOf(inputs[0]);
    kerasConvolution(writer, convolutionWindow(parameters, size), size, {
      type: 'layers.DepthwiseConv2D',
      positional: [short(kernel)],
      keyword: {
        depth_multiplier: multiplier === 1 ? undefined : multiplier,
        activation: kerasActivation(activation),
        use_bias: bias ? undefined : false,
      },
      // Keras keeps height×width×channels×multiplier.
      weights: [
        { weight: 'kernel', view: [...kernel, channels, multiplier], permutation: [0, 1, 2, 3] },
        ...(bias ? ['bias'] : []),
      ],
      squareStride: true,
    });
  },
  pytorch: (writer, { parameters, inputs }) => {
    const { kernel, stride, dilation, multiplier, bias, activation } = parameters;
    const { size, channels } = imageOf(inputs[0]);
    const { input, padding } = pytorchPadding(writer, convolutionWindow(parameters, size).padding);
    const module = writer.module({
      type: 'nn.Conv2d',
      positional: [channels, channels * multiplier, short(kernel)],
      keyword: keywords({
        stride: unlessDefault(stride, 1),
        padding,
        dilation: unlessDefault(dilation, 1),
        groups: channels === 1 ? undefined : channels,
        bias: bias ? undefined : false,
      }),
      weights: {
        kernel: { name: 'weight', permutation: [3, 2, 0, 1] },
        ...(bias ? { bias: { name: 'bias' } } : {}),
      },
    });
    writer.output(pytorchActivation(`${module}(${input})`, activation));
  },
  examples: [
    {
      name: 'MobileNet’s first depthwise layer',
      parameters: { padding: 'same', bias: false },
      inputs: [[112, 112, 32]],
      outputs: [[112, 112, 32]],
      weights: 288,
      macs: 3_612_672,
      source: 'Howard et al. 2017',
    },
    {
      name: 'two filters a channel',
      parameters: { kernel: [3, 5], stride: 2, multiplier: 2 },
      inputs: [[9, 9, 4]],
      outputs: [[4, 3, 8]],
      weights: 128,
      source: 'Keras DepthwiseConv2D',
    },
    {
      name: 'unequal strides and padding',
      parameters: { kernel: 3, stride: [2, 1], padding: 1, activation: 'relu' },
      inputs: [[8, 7, 3]],
      outputs: [[4, 7, 3]],
      weights: 30,
      source: 'torch.nn.Conv2d',
    },
    {
      name: 'dilated, three filters a channel',
      parameters: { kernel: 3, dilation: 2, padding: 'same', multiplier: 3 },
      inputs: [[7, 7, 2]],
      outputs: [[7, 7, 6]],
      weights: 60,
      source: 'Keras DepthwiseConv2D',
    },
  ],
});
