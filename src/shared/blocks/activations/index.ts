import type { ActivationDefinition } from './definition';

/** Every activation function, by name. */
export const activations = {
  relu: {
    type: 'relu',
    doc: 'Zeroes negative values.',
    formula: 'max(0, x)',
    lower: (builder, input) => builder.one('relu', [input]),
  },
  leakyRelu: {
    type: 'leakyRelu',
    doc: 'Like ReLU, but scales negative values by 0.01, so units don’t die.',
    formula: 'x > 0 ? x : 0.01·x',
    lower: (builder, input) => builder.one('leakyRelu', [input], { slope: 0.01 }),
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
  softmax: {
    type: 'softmax',
    doc: 'Turns scores into probabilities that sum to 1 over the channels.',
    formula: 'eˣ / Σ eˣ',
    lower: (builder, input) => builder.one('softmax', [input], { axis: builder.channelAxis(input) }),
  },
} as const satisfies Record<string, ActivationDefinition>;

export type ActivationType = keyof typeof activations;

/** The choices of a block's `activation` parameter; `none` leaves values unchanged. */
export const activationOptions = ['none', ...(Object.keys(activations) as ActivationType[])] as const;

export function applyActivation(
  builder: Parameters<ActivationDefinition['lower']>[0],
  input: Parameters<ActivationDefinition['lower']>[1],
  activation: ActivationType | 'none',
): Parameters<ActivationDefinition['lower']>[1] {
  return activation === 'none' ? input : activations[activation].lower(builder, input);
}
