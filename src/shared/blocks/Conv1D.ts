import { plainType } from '../tensor/exampleType';
import { defineBlock, type BlockContext } from './definition';
import { activationParameter, biasParameter, finish } from './families/convolution';
import { caption } from './families/format';
import { groupsProblem } from './families/grouping';
import * as sequence from './families/sequence';
import { biasWeight, kernelFormula } from './families/weights';
import { sources } from './sources';

const parameters = {
  filters: {
    kind: 'integer',
    default: 32,
    minimum: 1,
    help: 'Number of filters (K), which is the number of output features.',
  },
  kernel: sequence.sequenceKernelParameter,
  stride: sequence.sequenceStrideParameter,
  padding: sequence.sequencePaddingParameter,
  activation: activationParameter,
  bias: biasParameter,
  dilation: {
    kind: 'integer',
    default: 1,
    minimum: 1,
    help: 'Spacing between filter elements, positions; 2 sees further without more weights.',
    advanced: true,
  },
  groups: {
    kind: 'integer',
    default: 1,
    minimum: 1,
    help: 'Splits the features into groups that are convolved separately.',
    advanced: true,
  },
} as const;

type Context = BlockContext<typeof parameters>;

/** The filters' window over the sequence that arrives. */
export function conv1DWindow({ parameters: sliding, inputs }: Context): sequence.SequenceWindow {
  return sequence.sequenceWindow(sliding, sequence.sequenceOf(inputs[0]).length);
}

/** Features that a filter sees. */
function depthOf({ parameters: { groups }, inputs }: Context): number {
  return sequence.sequenceOf(inputs[0]).channels / groups;
}

/** Lowered to a convolution over images of one row. */
export const Conv1D = defineBlock<typeof parameters>({
  kind: 'primitive',
  type: 'Conv1D',
  category: 'convolution',
  doc: 'Slides small learned filters along a sequence; each finds one motif wherever it stands.',
  source: sources.alipanahi2015,
  keywords: ['convolution', 'filter', 'sequence', 'motif', 'temporal'],
  parameters,
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ filters, kernel, stride, padding, dilation, groups, activation }) =>
    caption(
      `${filters} @ ${kernel}`,
      stride > 1 && `stride ${stride}`,
      padding !== 'valid' && padding,
      dilation > 1 && `dilation ${dilation}`,
      groups > 1 && `${groups} groups`,
      activation !== 'none' && activation,
    ),
  shape: (context) =>
    sequence.forSequence('Conv1D', context.inputs[0], ({ length, channels }) => {
      const { filters, groups } = context.parameters;
      const window = conv1DWindow(context);
      const problems = [
        sequence.lengthProblem(window, length, 'filter'),
        groupsProblem(channels, filters, groups),
      ].filter((problem) => problem !== undefined);
      if (problems.length > 0) return { problems };
      return { outputs: [plainType([sequence.windowPositions(window, length), filters])] };
    }),
  // Glorot uniform, the Keras default.
  weights: (context) => {
    const { filters, kernel, bias } = context.parameters;
    const depth = depthOf(context);
    return [
      {
        name: 'kernel',
        shape: [kernel, depth, filters],
        initializer: { kind: 'glorotUniform', fanIn: kernel * depth, fanOut: kernel * filters },
        trainable: true,
        decay: true,
        role: 'convolutionKernel',
      },
      ...biasWeight(bias, filters),
    ];
  },
  macs: (context) => {
    const [positions, filters] = context.outputs[0]!.shape as [number, number];
    return positions * filters * context.parameters.kernel * depthOf(context);
  },
  formula: (context) => sequence.lengthFormula(conv1DWindow(context), sequence.sequenceOf(context.inputs[0]).length),
  parameterFormula: (context) => {
    const { filters, kernel, bias } = context.parameters;
    return kernelFormula(filters, [kernel, depthOf(context)], bias);
  },
  lower: (context) => {
    const { builder, parameters: own, weight } = context;
    const { stride, dilation, ...window } = conv1DWindow(context);
    const kernel = weight('kernel');
    const [first, second, third] = kernel.shape as [number, number, number];
    const shape = builder.layout === 'NCHW' ? [first, second, 1, third] : [1, first, second, third];
    const filters = builder.one('reshape', [kernel], { shape });
    const bias = own.bias ? weight('bias') : undefined;
    return [
      sequence.asRowImage(context, (row) => {
        const convolved = builder.one('conv2d', [row, filters], {
          strides: [1, stride],
          pads: sequence.rowSides({ ...window, stride, dilation }),
          dilations: [1, dilation],
          groups: own.groups,
          layout: builder.layout,
        });
        return finish(builder, convolved, bias, own.activation, 'image');
      }),
    ];
  },
  examples: [
    {
      name: 'DeepBind: 16 motif detectors of length 24',
      parameters: { filters: 16, kernel: 24, activation: 'relu' },
      inputs: [[101, 4]],
      outputs: [[78, 16]],
      weights: 1_552,
      macs: 119_808,
      source: sources.alipanahi2015,
    },
    {
      name: 'same padding with stride 2',
      parameters: { filters: 6, kernel: 4, stride: 2, padding: 'same', bias: false },
      inputs: [[9, 3]],
      outputs: [[5, 6]],
      weights: 72,
      source: 'Keras Conv1D',
    },
    {
      name: 'causal and dilated, as in WaveNet',
      parameters: { filters: 5, kernel: 2, padding: 'causal', dilation: 4, activation: 'tanh' },
      inputs: [[16, 3]],
      outputs: [[16, 5]],
      weights: 35,
      source: 'Keras Conv1D',
    },
    {
      name: 'in two groups, with stride and dilation',
      parameters: { filters: 4, kernel: 3, stride: 2, dilation: 2, groups: 2 },
      inputs: [[14, 6]],
      outputs: [[5, 4]],
      weights: 40,
      source: 'torch.nn.Conv1d',
    },
    {
      name: 'same padding with stride and dilation, softmax over the filters',
      parameters: { filters: 3, kernel: 3, stride: 2, dilation: 2, padding: 'same', activation: 'softmax' },
      inputs: [[11, 2]],
      outputs: [[6, 3]],
      weights: 21,
      source: 'torch.nn.Conv1d',
    },
  ],
});
