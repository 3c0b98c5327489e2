import { imageType } from '../tensor/exampleType';
import { sizeOf } from '../tensor/shape';
import { slidingOutputSize, type Window } from '../tensor/window';
import { defineBlock, type BlockContext } from './definition';
import {
  activationParameter,
  biasParameter,
  convolutionCaption,
  convolutionWindow,
  dilationParameter,
  finish,
  kernelParameter,
  paddingParameter,
  strideParameter,
} from './families/convolution';
import { formatCount, formatPair } from './families/format';
import { forImage, imageOf } from './families/image';
import { fitProblem, slidingFormula } from './families/sliding';
import { biasWeight, convolutionKernel, depthwiseKernel } from './families/weights';
import { sources } from './sources';

const parameters = {
  filters: {
    kind: 'integer',
    default: 8,
    minimum: 1,
    help: 'Number of 1×1 filters that mix the channels (K), which is the number of output channels.',
  },
  kernel: kernelParameter,
  stride: strideParameter,
  padding: paddingParameter,
  activation: activationParameter,
  bias: biasParameter,
  multiplier: {
    kind: 'integer',
    default: 1,
    minimum: 1,
    help: 'Spatial filters per input channel (depth multiplier).',
    advanced: true,
  },
  dilation: dilationParameter,
} as const;

type Context = Pick<BlockContext<typeof parameters>, 'parameters' | 'inputs'>;

/** The window of the first step, which filters each channel. */
export function separableWindow({ parameters: sliding, inputs }: Context): Window {
  return convolutionWindow(sliding, imageOf(inputs[0]).size);
}

/** Channels between the two steps. */
export function separableDepth({ parameters: { multiplier }, inputs }: Context): number {
  return imageOf(inputs[0]).channels * multiplier;
}

/** As in Keras: the bias and the activation come after the second step alone. */
export const SeparableConv2D = defineBlock<typeof parameters>({
  kind: 'primitive',
  type: 'SeparableConv2D',
  stem: 'sepConv',
  category: 'convolution',
  doc: 'A convolution in two cheap steps: each channel is filtered separately, then a 1×1 convolution mixes the channels.',
  source: sources.chollet2016,
  keywords: ['depthwise', 'pointwise', 'xception', 'mobilenet', 'convolution'],
  parameters,
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: (values) =>
    convolutionCaption(
      `${values.filters} @ ${formatPair(values.kernel)}${values.multiplier > 1 ? ` ×${values.multiplier}` : ''}`,
      values,
      'separable',
    ),
  shape: (context) =>
    forImage('SeparableConv2D', context.inputs[0], ({ size }) => {
      const { filters } = context.parameters;
      const window = separableWindow(context);
      const problem = fitProblem(size, window, { kernel: 'kernel', what: 'filter' }, (output) => [...output, filters]);
      return problem
        ? { problems: [problem] }
        : { outputs: [imageType([...slidingOutputSize(size, window), filters])] };
    }),
  weights: (context) => {
    const { filters, kernel, multiplier, bias } = context.parameters;
    const depth = separableDepth(context);
    return [
      { ...depthwiseKernel(kernel, depth / multiplier, multiplier), name: 'depthwiseKernel' },
      { ...convolutionKernel([1, 1], depth, filters), name: 'pointwiseKernel' },
      ...biasWeight(bias, filters),
    ];
  },
  macs: (context) => {
    const { filters, kernel } = context.parameters;
    const positions = sizeOf(context.outputs[0]!.shape) / filters;
    return positions * separableDepth(context) * (sizeOf(kernel) + filters);
  },
  window: separableWindow,
  formula: (context) => slidingFormula(imageOf(context.inputs[0]).size, separableWindow(context)),
  parameterFormula: (context) => {
    const { filters, kernel, bias } = context.parameters;
    const depth = separableDepth(context);
    const total = depth * sizeOf(kernel) + filters * depth + (bias ? filters : 0);
    return `${depth}·(${kernel.join('·')}) + ${filters}·${depth}${bias ? ` + ${filters}` : ''} = ${formatCount(total)}`;
  },
  lower: (context) => {
    const { builder, parameters: values, inputs, weight } = context;
    const { layout } = builder;
    const { stride, padding, dilation } = separableWindow(context);
    const filtered = builder.one('conv2d', [context.values[0]!, weight('depthwiseKernel')], {
      ...{ strides: stride, pads: padding, dilations: dilation, groups: imageOf(inputs[0]).channels, layout },
    });
    const mixed = builder.one('conv2d', [filtered, weight('pointwiseKernel')], {
      ...{ strides: [1, 1], pads: [0, 0, 0, 0], dilations: [1, 1], groups: 1, layout },
    });
    return [finish(builder, mixed, values.bias ? weight('bias') : undefined, values.activation, 'image')];
  },
  examples: [
    {
      name: 'Xception’s first separable layer',
      parameters: { filters: 128, padding: 'same', bias: false },
      inputs: [[14, 14, 64]],
      outputs: [[14, 14, 128]],
      weights: 9 * 64 + 64 * 128,
      macs: 14 * 14 * 64 * (9 + 128),
      source: sources.chollet2016,
    },
    {
      name: 'two filters per channel, a stride',
      parameters: { filters: 5, kernel: [3, 2], stride: 2, padding: 'same', multiplier: 2, activation: 'relu' },
      inputs: [[7, 8, 3]],
      outputs: [[4, 4, 5]],
      weights: 71,
      source: 'Keras SeparableConv2D',
    },
    {
      name: 'dilated, padded by numbers',
      parameters: { filters: 4, kernel: 3, dilation: 2, padding: [1, 2, 0, 1] },
      inputs: [[7, 6, 2]],
      outputs: [[6, 3, 4]],
      weights: 30,
      source: 'Keras SeparableConv2D',
    },
    {
      name: 'unequal strides, softmax over the filters',
      parameters: { filters: 3, kernel: 2, stride: [2, 1], activation: 'softmax' },
      inputs: [[6, 5, 2]],
      outputs: [[3, 4, 3]],
      source: 'torch.nn.Conv2d, twice',
    },
  ],
});
