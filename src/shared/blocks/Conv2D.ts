import { activationOptions, applyActivation, activations } from '../activations';
import { sizeOf } from '../tensor/shape';
import { resolvePadding, slidingOutputSize, type Pair } from '../tensor/window';
import { defineBlock } from './definition';

// Sketch of one block for the others to follow: blocks/ will share the helpers that it shows the need of.
export const Conv2D = defineBlock({
  kind: 'primitive',
  type: 'Conv2D',
  category: 'convolution',
  doc: 'Slides small learned filters over the image; each filter gives one feature map.',
  source: 'lecture 003',
  keywords: ['convolution', 'filter', 'kernel'],
  parameters: {
    filters: { kind: 'integer', default: 32, minimum: 1, help: 'How many filters, and so how many output channels.' },
    kernel: { kind: 'pair', default: [3, 3], minimum: 1, help: 'Height and width of each filter (F).' },
    stride: { kind: 'pair', default: [1, 1], minimum: 1, help: 'Pixels between neighbouring positions (S).' },
    padding: {
      kind: 'padding',
      default: 'valid',
      named: ['same', 'valid', 'full'],
      help: 'Zeros around the image: none, enough to keep its size, or a number (P).',
    },
    dilation: { kind: 'pair', default: [1, 1], minimum: 1, help: 'Pixels between the taps of a filter.', advanced: true },
    groups: { kind: 'integer', default: 1, minimum: 1, help: 'Splits the channels into groups that do not mix.', advanced: true },
    bias: { kind: 'boolean', default: true, help: 'Adds one learned number to each output channel.' },
    activation: { kind: 'choice', default: 'none', options: activationOptions, help: 'What follows the convolution.' },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ filters, kernel, padding, activation }) =>
    [`${filters} @ ${kernel.join('×')}`, `${padding}`, activation === 'none' ? '' : activation].filter(Boolean).join(' · '),
  shape: ({ parameters: { filters, kernel, stride, padding, dilation }, inputs: [input] }) => {
    const [height, width] = [input![0]!, input![1]!];
    const size: Pair = [height, width];
    const sides = resolvePadding(padding, size, kernel, stride, dilation);
    const [outputHeight, outputWidth] = slidingOutputSize(size, { kernel, stride, dilation, padding: sides });
    return { outputs: [[outputHeight, outputWidth, filters]] };
  },
  weights: ({ parameters: { filters, kernel, groups, bias }, inputs: [input] }) => {
    const channels = input![2]! / groups;
    const fanIn = kernel[0] * kernel[1] * channels;
    return [
      {
        name: 'kernel',
        shape: [kernel[0], kernel[1], channels, filters],
        initializer: { kind: 'glorotUniform', fanIn, fanOut: kernel[0] * kernel[1] * filters },
        trainable: true,
        decay: true,
        role: 'convolutionKernel',
      },
      ...(bias
        ? ([{ name: 'bias', shape: [filters], initializer: { kind: 'constant', value: 0 }, trainable: true, role: 'vector' }] as const)
        : []),
    ];
  },
  macs: ({ parameters: { kernel, groups }, inputs: [input], outputs: [output] }) =>
    sizeOf(output!) * kernel[0] * kernel[1] * (input![2]! / groups),
  window: ({ parameters: { kernel, stride, padding, dilation }, inputs: [input] }) => ({
    kernel,
    stride,
    dilation,
    padding: resolvePadding(padding, [input![0]!, input![1]!], kernel, stride, dilation),
  }),
  lower: ({ builder, parameters, inputs: [input], values: [value], weight }) => {
    const { kernel, stride, padding, dilation, groups, bias, activation } = parameters;
    const sides = resolvePadding(padding, [input![0]!, input![1]!], kernel, stride, dilation);
    const convolved = builder.one('conv2d', [value!, weight('kernel')], {
      strides: stride,
      pads: sides,
      dilations: dilation,
      groups,
      layout: builder.layout,
    });
    const axis = builder.channelAxis(convolved);
    const biased = bias ? builder.one('biasAdd', [convolved, weight('bias')], { axis }) : convolved;
    return [applyActivation(builder, biased, activation)];
  },
  keras: (writer, { parameters: { filters, kernel, stride, activation, bias } }) => {
    const result = writer.layer({
      type: 'layers.Conv2D',
      positional: [filters, kernel],
      keyword: { strides: stride, ...(activation === 'none' ? {} : { activation: { code: activations[activation].keras } }) },
      weights: bias ? ['kernel', 'bias'] : ['kernel'],
    });
    writer.output(result);
  },
  pytorch: (writer, { parameters: { filters, kernel, stride, activation }, inputs: [input] }) => {
    const module = writer.module({
      type: 'nn.Conv2d',
      positional: [input![2]!, filters, kernel],
      keyword: { stride },
      weights: { kernel: { name: 'weight', permutation: [3, 2, 0, 1] }, bias: { name: 'bias' } },
    });
    const result = `${module}(${writer.inputs[0]})`;
    writer.output(activation === 'none' ? result : activations[activation].pytorch(result));
  },
  examples: [
    {
      name: 'AlexNet conv1',
      parameters: { filters: 96, kernel: 11, stride: 4 },
      inputs: [[227, 227, 3]],
      outputs: [[55, 55, 96]],
      weights: 34_944,
      macs: 105_415_200,
      source: 'lecture 003',
    },
  ],
});
