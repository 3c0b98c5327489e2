import type { BlockProblem } from '../document/problem';
import { channelsOf, plainType, type ExampleType } from '../tensor/exampleType';
import { sizeOf } from '../tensor/shape';
import { applyActivation } from './activations';
import { defineBlock } from './definition';
import { activationParameter, finish } from './families/convolution';
import { biasWeight, denseKernel, kernelFormula } from './families/weights';
import { caption, describeType } from './families/format';
import { asRows, reshaped } from './families/reshaping';
import { sources } from './sources';
import { labelled, stated } from '../messages/saying';

/** Dense would act on the channels of each pixel, which is seldom meant, and is a 1×1 convolution. */
function vectorProblem(input: ExampleType, units: number): BlockProblem {
  return {
    ...stated('block', 'needsVector', describeType(input), sizeOf(input.shape)),
    input: 0,
    remedies: [
      {
        ...labelled('insert', 'Flatten'),
        action: { kind: 'insert', input: 0, blocks: [{ block: 'Flatten' }] },
        result: [units],
      },
    ],
  };
}

export const Dense = defineBlock({
  kind: 'primitive',
  type: 'Dense',
  category: 'dense',
  doc: 'Fully connected layer: each unit computes a weighted sum of all inputs; of a sequence, at each position.',
  source: sources.architecturesLecture,
  keywords: ['fully connected', 'linear', 'fc', 'perceptron'],
  parameters: {
    units: { kind: 'integer', default: 10, minimum: 1, help: 'Number of units, which is the number of outputs.' },
    activation: activationParameter,
    bias: { kind: 'boolean', default: true, help: 'Adds a learned bias to each unit.' },
  },
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
  caption: ({ units, activation }) =>
    caption(`${units} ${units === 1 ? 'unit' : 'units'}`, activation !== 'none' && activation),
  shape: ({ parameters: { units }, inputs: [input] }) =>
    input!.axes === 'image'
      ? { problems: [vectorProblem(input!, units)] }
      : { outputs: [plainType([...input!.shape.slice(0, -1), units])] },
  weights: ({ parameters: { units, bias }, inputs: [input] }) => [
    denseKernel(channelsOf(input!), units),
    ...biasWeight(bias, units),
  ],
  macs: ({ parameters: { units }, inputs: [input] }) => sizeOf(input!.shape) * units,
  window: () => 'all',
  parameterFormula: ({ parameters: { units, bias }, inputs: [input] }) =>
    kernelFormula(units, [channelsOf(input!)], bias),
  lower: ({ builder, parameters: { bias, activation }, values, weight }) => {
    const kernel = weight('kernel');
    const product = builder.one('matMul', [asRows(builder, values[0]!), kernel]);
    const biased = finish(builder, product, bias ? weight('bias') : undefined, 'none', 'plain');
    const result = reshaped(builder, biased, [...values[0]!.shape.slice(0, -1), kernel.shape[1]!]);
    return [applyActivation(builder, result, activation, 'plain')];
  },
  examples: [
    {
      name: 'AlexNet FC1',
      parameters: { units: 4096, activation: 'relu' },
      inputs: [[9216]],
      outputs: [[4096]],
      weights: 37_752_832,
      macs: 37_748_736,
      source: sources.architecturesLecture,
    },
    {
      name: 'LeNet-5 F6 without biases',
      parameters: { units: 84, bias: false },
      inputs: [[120]],
      outputs: [[84]],
      weights: 10_080,
      source: sources.architecturesLecture,
    },
    {
      name: 'VGG FC 1000',
      parameters: { units: 1000 },
      inputs: [[4096]],
      outputs: [[1000]],
      weights: 4_097_000,
      source: 'torchvision vgg16',
    },
    {
      name: 'at each position of a sequence',
      parameters: { units: 5, activation: 'tanh' },
      inputs: [[7, 4]],
      outputs: [[7, 5]],
      weights: 25,
      macs: 140,
      source: 'Keras Dense',
    },
    {
      name: 'softmax over the last of three axes',
      parameters: { units: 3, activation: 'softmax' },
      inputs: [plainType([2, 6, 4])],
      outputs: [plainType([2, 6, 3])],
      weights: 15,
      macs: 144,
      source: 'torch.nn.Linear',
    },
    {
      name: 'no bias, swish',
      parameters: { units: 7, bias: false, activation: 'swish' },
      inputs: [[5]],
      outputs: [[7]],
      weights: 35,
      source: 'Keras Dense',
    },
  ],
});
