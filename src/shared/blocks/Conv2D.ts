import type { BlockProblem } from '../document/problem';
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
import { greatestCommonDivisor } from './families/arithmetic';
import { groupedConvolution } from './families/groupedConvolution';
import { forImage } from './families/image';
import { fitProblem } from './families/sliding';
import { formatPair } from './families/format';
import { sources } from './sources';

function groupsProblem(channels: number, filters: number, groups: number): BlockProblem | undefined {
  if (channels % groups === 0 && filters % groups === 0) return undefined;
  const fitting = greatestCommonDivisor(greatestCommonDivisor(channels, filters), groups);
  return {
    message:
      `The number of groups must divide both the input's ${channels} channels and the ${filters} filters; ` +
      `${groups} does not. Choose one that divides both.`,
    brief: 'groups do not divide',
    parameter: 'groups',
    remedies: [{ label: `Set groups to ${fitting}`, action: { kind: 'set', parameters: { groups: fitting } } }],
  };
}

export const parameters = {
  filters: {
    kind: 'integer',
    default: 32,
    minimum: 1,
    help: 'Number of filters (K), which is the number of output channels.',
  },
  kernel: kernelParameter,
  stride: strideParameter,
  padding: paddingParameter,
  activation: activationParameter,
  bias: biasParameter,
  dilation: dilationParameter,
  groups: {
    kind: 'integer',
    default: 1,
    minimum: 1,
    help: 'Splits the channels into groups that are convolved separately, as AlexNet did across two GPUs.',
    advanced: true,
  },
} as const;

type Context = BlockContext<typeof parameters>;

export const Conv2D = defineBlock<typeof parameters>({
  kind: 'primitive',
  type: 'Conv2D',
  category: 'convolution',
  doc: 'Slides small learned filters over the image; each filter produces one feature map.',
  source: sources.lecun1998,
  keywords: ['convolution', 'filter', 'kernel', 'feature map'],
  parameters,
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: (parameters) => {
    const { filters, kernel, groups } = parameters;
    return convolutionCaption(`${filters} @ ${formatPair(kernel)}`, parameters, groups > 1 && `${groups} groups`);
  },
  shape: ({ parameters, inputs }) =>
    forImage('Conv2D', inputs[0], ({ size, channels }) => {
      const { filters, groups } = parameters;
      const window = convolutionWindow(parameters, size);
      const problems = [
        fitProblem(size, window, { kernel: 'kernel', what: 'filter' }, (output) => [...output, filters]),
        groupsProblem(channels, filters, groups),
      ].filter((problem) => problem !== undefined);
      return problems.length > 0
        ? { problems }
        : { outputs: [imageType([...slidingOutputSize(size, window), filters])] };
    }),
  ...groupedConvolution(({ parameters }: Context) => parameters),
  examples: [
    {
      name: 'AlexNet conv1',
      parameters: { filters: 96, kernel: 11, stride: 4 },
      inputs: [[227, 227, 3]],
      outputs: [[55, 55, 96]],
      weights: 34_944,
      macs: 105_415_200,
      source: sources.architecturesLecture,
    },
    {
      name: 'AlexNet conv2',
      parameters: { filters: 256, kernel: 5, padding: 2 },
      inputs: [[27, 27, 96]],
      outputs: [[27, 27, 256]],
      weights: 614_656,
      source: sources.architecturesLecture,
    },
    {
      name: 'AlexNet conv2 without padding',
      parameters: { filters: 256, kernel: 5, padding: 0 },
      inputs: [[27, 27, 96]],
      outputs: [[23, 23, 256]],
      source: sources.architecturesLecture,
    },
    {
      name: 'LeNet-5 C1 without biases',
      parameters: { filters: 6, kernel: 5, bias: false },
      inputs: [[32, 32, 1]],
      outputs: [[28, 28, 6]],
      weights: 150,
      source: sources.architecturesLecture,
    },
    {
      name: 'LeNet-5 C3 without biases',
      parameters: { filters: 16, kernel: [5, 5], bias: false, activation: 'tanh' },
      inputs: [[14, 14, 6]],
      outputs: [[10, 10, 16]],
      weights: 2_400,
      source: sources.architecturesLecture,
    },
    {
      name: 'ten 5×5 filters with padding 2',
      parameters: { filters: 10, kernel: 5, padding: [2, 2, 2, 2] },
      inputs: [[32, 32, 3]],
      outputs: [[32, 32, 10]],
      weights: 760,
      source: sources.deepNetworksLecture,
    },
    {
      name: 'stride 3 that does not divide',
      parameters: { filters: 1, kernel: 3, stride: 3 },
      inputs: [[7, 7, 1]],
      outputs: [[2, 2, 1]],
      source: sources.deepNetworksLecture,
    },
    {
      name: 'same padding with stride 2',
      parameters: { filters: 8, kernel: 3, stride: 2, padding: 'same' },
      inputs: [[28, 27, 3]],
      outputs: [[14, 14, 8]],
      source: 'Keras Conv2D',
    },
    {
      name: 'full padding',
      parameters: { filters: 1, kernel: 3, padding: 'full' },
      inputs: [[5, 5, 1]],
      outputs: [[7, 7, 1]],
      source: 'torch.nn.functional.conv2d with padding 2',
    },
    {
      name: 'dilated filter',
      parameters: { filters: 4, kernel: 3, dilation: 2 },
      inputs: [[7, 9, 2]],
      outputs: [[3, 5, 4]],
      weights: 76,
      source: 'torch.nn.Conv2d',
    },
    {
      name: 'AlexNet conv2 in two groups',
      parameters: { filters: 256, kernel: 5, padding: 2, groups: 2 },
      inputs: [[27, 27, 96]],
      outputs: [[27, 27, 256]],
      weights: 307_456,
      macs: 223_948_800,
      source: sources.krizhevsky2012,
    },
    {
      name: 'stride with dilation',
      parameters: { filters: 3, kernel: 3, stride: 2, dilation: 2, activation: 'leakyRelu' },
      inputs: [[11, 12, 2]],
      outputs: [[4, 4, 3]],
      weights: 57,
      source: 'torch.nn.Conv2d',
    },
    {
      name: 'a different padding on each side',
      parameters: { filters: 2, kernel: [3, 2], padding: [0, 2, 1, 0], activation: 'gelu' },
      inputs: [[6, 5, 2]],
      outputs: [[6, 5, 2]],
      weights: 26,
      source: 'torch.nn.functional.pad',
    },
  ],
});
