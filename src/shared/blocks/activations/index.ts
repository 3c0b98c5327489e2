import { arithmetic } from '../../program/arithmetic';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import type { Axes } from '../../tensor/exampleType';
import { defaultSettings, type ActivationDefinition } from './definition';

/** 6 − relu(6 − relu(x)), which is exact for large values. */
function relu6(builder: ProgramBuilder, input: Value): Value {
  const { sub } = arithmetic(builder);
  const relu = (value: Value) => builder.one('relu', [value]);
  return sub(6, relu(sub(6, relu(input))));
}

/** relu6(x + 3) / 6 */
function hardSigmoid(builder: ProgramBuilder, input: Value): Value {
  const { add, div } = arithmetic(builder);
  return div(relu6(builder, add(input, 3)), 6);
}

/** Every activation function, by name. */
export const activations = {
  relu: {
    type: 'relu',
    doc: 'Zeroes negative values.',
    formula: 'max(0, x)',
    lower: (builder, input) => builder.one('relu', [input]),
  },
  relu6: {
    type: 'relu6',
    doc: 'A ReLU that goes no higher than 6, as MobileNet uses for numbers of few bits.',
    formula: 'min(max(0, x), 6)',
    lower: relu6,
  },
  leakyRelu: {
    type: 'leakyRelu',
    doc: 'Like ReLU, but scales negative values by a small slope, 0.01 by default, so units don’t die.',
    formula: 'x > 0 ? x : slope·x',
    lower: (builder, input, { slope }) => builder.one('leakyRelu', [input], { slope }),
  },
  tanh: {
    type: 'tanh',
    doc: 'Squashes values into (−1, 1).',
    formula: 'tanh(x)',
    lower: (builder, input) => builder.one('tanh', [input]),
  },
  sigmoid: {
    type: 'sigmoid',
    doc: 'Squashes values into (0, 1).',
    formula: '1 / (1 + e⁻ˣ)',
    lower: (builder, input) => builder.one('sigmoid', [input]),
  },
  elu: {
    type: 'elu',
    doc: 'Like ReLU, but negative values saturate smoothly at −1.',
    formula: 'x > 0 ? x : eˣ − 1',
    lower: (builder, input) => builder.one('elu', [input], { alpha: 1 }),
  },
  gelu: {
    type: 'gelu',
    doc: 'Multiplies x by the probability that a standard normal variable is below it.',
    formula: 'x · Φ(x)',
    lower: (builder, input) => builder.one('gelu', [input]),
  },
  swish: {
    type: 'swish',
    doc: 'Multiplies x by its sigmoid.',
    formula: 'x · sigmoid(x)',
    lower: (builder, input) => builder.one('mul', [input, builder.one('sigmoid', [input])]),
  },
  mish: {
    type: 'mish',
    doc: 'Multiplies x by the tanh of its softplus: smooth, and slightly negative below zero.',
    formula: 'x · tanh(ln(1 + eˣ))',
    lower: (builder, input) => builder.one('mul', [input, builder.one('tanh', [builder.one('softplus', [input])])]),
  },
  softplus: {
    type: 'softplus',
    doc: 'A smooth ReLU: always positive.',
    formula: 'ln(1 + eˣ)',
    lower: (builder, input) => builder.one('softplus', [input]),
  },
  hardSigmoid: {
    type: 'hardSigmoid',
    doc: 'A sigmoid of three straight pieces, cheap to compute.',
    formula: 'min(max(x + 3, 0), 6) / 6',
    lower: hardSigmoid,
  },
  hardSwish: {
    type: 'hardSwish',
    doc: 'Multiplies x by its hard sigmoid, as MobileNetV3 does.',
    formula: 'x · min(max(x + 3, 0), 6) / 6',
    lower: (builder, input) => builder.one('mul', [input, hardSigmoid(builder, input)]),
  },
  softmax: {
    type: 'softmax',
    doc: 'Turns scores into probabilities that sum to 1 over the channels.',
    formula: 'eˣ / Σ eˣ',
    lower: (builder, input, _, axes) => builder.one('softmax', [input], { axis: builder.channelAxis(input, axes) }),
  },
} as const satisfies Record<string, ActivationDefinition>;

export type ActivationType = keyof typeof activations;

/** The choices of a block's `activation` parameter; `none` leaves values unchanged. */
export const activationOptions = ['none', ...(Object.keys(activations) as ActivationType[])] as const;

/** @param axes what the input's axes mean behind that of the batch */
export function applyActivation(
  builder: ProgramBuilder,
  input: Value,
  activation: ActivationType | 'none',
  axes: Axes,
): Value {
  return activation === 'none'
    ? input
    : (activations[activation] as ActivationDefinition).lower(builder, input, defaultSettings, axes);
}
