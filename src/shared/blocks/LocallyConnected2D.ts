import { say } from '../messages/saying';
import { imageType } from '../tensor/exampleType';
import { sizeOf } from '../tensor/shape';
import { slidingOutputSize, type Window } from '../tensor/window';
import { defineBlock, type BlockContext, type WeightSpec } from './definition';
import * as convolution from './families/convolution';
import { formatCount, formatPair } from './families/format';
import { forImage, imageOf } from './families/image';
import { patchesByPosition } from './families/patches';
import { fitProblem, slidingFormula } from './families/sliding';
import { sources } from './sources';

const parameters = {
  filters: {
    kind: 'integer',
    default: 8,
    minimum: 1,
    help: 'Number of filters at each position (K), which is the number of output channels.',
  },
  kernel: convolution.kernelParameter,
  stride: convolution.strideParameter,
  padding: convolution.paddingParameter,
  activation: convolution.activationParameter,
  bias: { ...convolution.biasParameter, help: 'Adds a learned bias to each output channel at each position.' },
} as const;

type Context = Pick<BlockContext<typeof parameters>, 'parameters' | 'inputs'>;

const dilation = [1, 1] as const;

/** The window that slides over the image that arrives. */
export function localWindow({ parameters: sliding, inputs }: Context): Window {
  return convolution.convolutionWindow({ ...sliding, dilation }, imageOf(inputs[0]).size);
}

/** How many positions have weights of their own, and how many inputs each filter has. */
export function localExtents(context: Context): { readonly positions: number; readonly fanIn: number } {
  const { size, channels } = imageOf(context.inputs[0]);
  const window = localWindow(context);
  return { positions: sizeOf(slidingOutputSize(size, window)), fanIn: sizeOf(window.kernel) * channels };
}

/** Weights as in Keras 2: positions row by row, and at each the kernel height×width×in, then the filters. */
export const LocallyConnected2D = defineBlock<typeof parameters>({
  kind: 'primitive',
  type: 'LocallyConnected2D',
  stem: 'local',
  category: 'convolution',
  doc: 'Like Conv2D, but with different filters at every position: compare the counts to see what sharing weights saves.',
  source: sources.deepNetworksLecture,
  keywords: ['unshared', 'local', 'weight sharing', 'convolution', 'filter'],
  parameters,
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: (values) =>
    convolution.convolutionCaption(
      `${values.filters} @ ${formatPair(values.kernel)} at each position`,
      { ...values, dilation },
      'not shared',
    ),
  shape: (context) =>
    forImage('LocallyConnected2D', context.inputs[0], ({ size }) => {
      const { filters } = context.parameters;
      const window = localWindow(context);
      const problem = fitProblem(size, window, { kernel: 'kernel', what: 'filter' }, (output) => [...output, filters]);
      return problem
        ? { problems: [problem] }
        : { outputs: [imageType([...slidingOutputSize(size, window), filters])] };
    }),
  weights: (context) => {
    const { filters, bias } = context.parameters;
    const { positions, fanIn } = localExtents(context);
    const kernel: WeightSpec = {
      name: 'kernel',
      shape: [positions, fanIn, filters],
      initializer: { kind: 'glorotUniform', fanIn, fanOut: sizeOf(context.parameters.kernel) * filters },
      trainable: true,
      decay: true,
      role: 'matrix',
    };
    const initializer = { kind: 'constant', value: 0 } as const;
    const shape = [positions, filters];
    return [kernel, ...(bias ? [{ name: 'bias', shape, initializer, trainable: true, role: 'vector' } as const] : [])];
  },
  macs: (context) => sizeOf(context.outputs[0]!.shape) * localExtents(context).fanIn,
  window: localWindow,
  formula: (context) => [
    ...slidingFormula(imageOf(context.inputs[0]).size, localWindow(context)),
    {
      rule: say('rule', 'setsOfWeights'),
      worked: `${context.outputs[0]!.shape.slice(0, 2).join('·')} = ${formatCount(localExtents(context).positions)}`,
    },
  ],
  parameterFormula: (context) => {
    const { filters, bias, kernel } = context.parameters;
    const { positions, fanIn } = localExtents(context);
    const { channels } = imageOf(context.inputs[0]);
    const taps = [...kernel, channels].join('·');
    const total = positions * filters * (fanIn + (bias ? 1 : 0));
    return `${positions}·(${filters}·(${taps})${bias ? ` + ${filters}` : ''}) = ${formatCount(total)}`;
  },
  lower: (context) => {
    const { builder, parameters: values, outputs, batch, weight } = context;
    const [height, width, filters] = outputs[0]!.shape as [number, number, number];
    const patches = patchesByPosition(context, localWindow(context));
    const products = builder.one('matMul', [patches, weight('kernel')]);
    const byExample = builder.one('transpose', [products], { permutation: [1, 0, 2] });
    const biased = values.bias ? builder.one('add', [byExample, weight('bias')]) : byExample;
    const image = builder.one('reshape', [biased], { shape: [batch, height, width, filters] });
    return [convolution.finish(builder, context.native(image), undefined, values.activation, 'image')];
  },
  examples: [
    {
      name: '640 filters of their own, where a convolution has ten',
      parameters: { filters: 10, kernel: 5 },
      inputs: [[12, 12, 1]],
      outputs: [[8, 8, 10]],
      weights: 64 * (10 * 25 + 10),
      macs: 16_000,
      source: 'Keras 2 LocallyConnected2D(10, 5)',
    },
    {
      name: 'padded, with a stride and no biases',
      parameters: { filters: 3, kernel: [3, 2], stride: 2, padding: 'same', activation: 'relu', bias: false },
      inputs: [[5, 6, 2]],
      outputs: [[3, 3, 3]],
      weights: 324,
      source: 'Keras 2 LocallyConnected2D over a padded image',
    },
    {
      name: 'softmax over the channels of each position',
      parameters: { filters: 4, kernel: 1, padding: [0, 1, 1, 0], activation: 'softmax' },
      inputs: [[3, 2, 3]],
      outputs: [[4, 3, 4]],
      weights: 192,
      source: 'Keras 2 LocallyConnected2D over a padded image',
    },
  ],
});
