import { imageType } from '../tensor/exampleType';
import { slidingOutputSize } from '../tensor/window';
import { defineBlock, type BlockContext } from './definition';
import {
  activationParameter,
  biasParameter,
  convolutionCaption,
  convolutionWindow,
  dilationParameter,
  kernelParameter,
  paddingParameter,
  strideParameter,
} from './families/convolution';
import { groupedConvolution, type Grouping } from './families/groupedConvolution';
import { forImage, imageOf } from './families/image';
import { fitProblem } from './families/sliding';
import { formatPair } from './families/format';
import { biasWeight, depthwiseKernel } from './families/weights';
import { sources } from './sources';

export const parameters = {
  kernel: kernelParameter,
  stride: strideParameter,
  padding: paddingParameter,
  activation: activationParameter,
  bias: biasParameter,
  multiplier: {
    kind: 'integer',
    default: 1,
    minimum: 1,
    help: 'Filters per input channel (depth multiplier).',
    advanced: true,
  },
  dilation: dilationParameter,
} as const;

type Context = BlockContext<typeof parameters>;

/** Each channel is its own group. */
export function depthwiseGrouping({ parameters, inputs }: Context): Grouping {
  const { channels } = imageOf(inputs[0]);
  return { filters: channels * parameters.multiplier, groups: channels };
}

/** A convolution in as many groups as there are channels: output channel c·multiplier + m comes from input channel c. */
export const DepthwiseConv2D = defineBlock<typeof parameters>({
  kind: 'primitive',
  type: 'DepthwiseConv2D',
  stem: 'dwConv',
  category: 'convolution',
  doc: 'Convolves each channel separately, which is cheap; a 1×1 convolution after it mixes the channels.',
  source: sources.howard2017,
  keywords: ['separable', 'mobilenet', 'convolution'],
  parameters,
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
      return problem
        ? { problems: [problem] }
        : { outputs: [imageType([...slidingOutputSize(size, window), filters])] };
    }),
  ...groupedConvolution(depthwiseGrouping),
  weights: (context) => {
    const { kernel, multiplier, bias } = context.parameters;
    const { filters, groups } = depthwiseGrouping(context);
    return [depthwiseKernel(kernel, groups, multiplier), ...biasWeight(bias, filters)];
  },
  examples: [
    {
      name: 'MobileNet’s first depthwise layer',
      parameters: { padding: 'same', bias: false },
      inputs: [[112, 112, 32]],
      outputs: [[112, 112, 32]],
      weights: 288,
      macs: 3_612_672,
      source: sources.howard2017,
    },
    {
      name: 'two filters per channel',
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
      name: 'dilated, three filters per channel',
      parameters: { kernel: 3, dilation: 2, padding: 'same', multiplier: 3 },
      inputs: [[7, 7, 2]],
      outputs: [[7, 7, 6]],
      weights: 60,
      source: 'Keras DepthwiseConv2D',
    },
  ],
});
