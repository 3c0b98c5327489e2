import type { BlockProblem } from '../document/problem';
import { sizeOf } from '../tensor/shape';
import { defineBlock } from './definition';
import { activationParameter, finish } from './families/convolution';
import { biasWeight, kernelFormula } from './families/weights';
import { caption, describeShape, formatCount } from './families/format';
import type { Shape } from '../tensor/shape';
import { sources } from './sources';

function vectorProblem(input: Shape, units: number): BlockProblem {
  return {
    message:
      `Dense needs a vector but gets ${describeShape(input)}. ` +
      `Insert Flatten before it; the vector then has ${formatCount(sizeOf(input))} values.`,
    brief: 'needs a vector',
    input: 0,
    remedies: [
      {
        label: 'Insert Flatten',
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
  doc: 'Fully connected layer: each unit computes a weighted sum of all inputs.',
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
    input!.length === 1 ? { outputs: [[units]] } : { problems: [vectorProblem(input!, units)] },
  // Glorot uniform, the Keras default; biases start at zero.
  weights: ({ parameters: { units, bias }, inputs: [input] }) => [
    {
      name: 'kernel',
      shape: [input![0]!, units],
      initializer: { kind: 'glorotUniform', fanIn: input![0]!, fanOut: units },
      trainable: true,
      decay: true,
      role: 'denseKernel',
    },
    ...biasWeight(bias, units),
  ],
  macs: ({ parameters: { units }, inputs: [input] }) => input![0]! * units,
  window: () => 'all',
  parameterFormula: ({ parameters: { units, bias }, inputs: [input] }) => kernelFormula(units, [input![0]!], bias),
  lower: ({ builder, parameters: { bias, activation }, values, weight }) => {
    const product = builder.one('matMul', [values[0]!, weight('kernel')]);
    return [finish(builder, product, bias ? weight('bias') : undefined, activation)];
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
      name: 'no bias, swish',
      parameters: { units: 7, bias: false, activation: 'swish' },
      inputs: [[5]],
      outputs: [[7]],
      weights: 35,
      source: 'Keras Dense',
    },
  ],
});
