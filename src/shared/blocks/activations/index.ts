import type { ActivationDefinition } from './definition';

/** `none` is the absence of an activation and so stands first. */
export const activations = {
  relu: {
    type: 'relu',
    doc: 'Keeps what is positive.',
    formula: 'max(0, x)',
    lower: (builder, input) => builder.one('relu', [input]),
  },
  leakyRelu: {
    type: 'leakyRelu',
    doc: 'As ReLU, but lets a hundredth of what is negative through, so no unit dies.',
    formula: 'x > 0 ? x : 0.01·x',
    lower: (builder, input) => builder.one('leakyRelu', [input], { slope: 0.01 }),
  },
  tanh: {
    type: 'tanh',
    doc: 'Squashes into (−1, 1).',
    formula: 'tanh(x)',
    lower: (builder, input) => builder.one('tanh', [input]),
  },
  sigmoid: {
    type: 'sigmoid',
    doc: 'Squashes into (0, 1).',
    formula: '1 / (1 + e⁻ˣ)',
    lower: (builder, input) => builder.one('sigmoid', [input]),
  },
  elu: {
    type: 'elu',
    doc: 'As ReLU, with a smooth negative side that ends at −1.',
    formula: 'x > 0 ? x : eˣ − 1',
    lower: (builder, input) => builder.one('elu', [input], { alpha: 1 }),
  },
  gelu: {
    type: 'gelu',
    doc: 'Weighs x by the probability that a standard normal number is below it.',
    formula: 'x · Φ(x)',
    lower: (builder, input) => builder.one('gelu', [input]),
  },
  swish: {
    type: 'swish',
    doc: 'Weighs x by its own sigmoid.',
    formula: 'x · sigmoid(x)',
    lower: (builder, input) => builder.one('mul', [input, builder.one('sigmoid', [input])]),
  },
  softmax: {
    type: 'softmax',
    doc: 'Turns scores into probabilities that add up to 1 over the channels.',
    formula: 'eˣ / Σ eˣ',
    lower: (builder, input) => builder.one('softmax', [input], { axis: builder.channelAxis(input) }),
  },
} as const satisfies Record<string, ActivationDefinition>;

export type ActivationType = keyof typeof activations;

/** Every activation, for a block's `activation` parameter; `none` leaves the values as they are. */
export const activationOptions = ['none', ...(Object.keys(activations) as ActivationType[])] as const;

export function applyActivation(
  builder: Parameters<ActivationDefinition['lower']>[0],
  input: Parameters<ActivationDefinition['lower']>[1],
  activation: ActivationType | 'none',
): Parameters<ActivationDefinition['lower']>[1] {
  return activation === 'none' ? input : activations[activation].lower(builder, input);
}
