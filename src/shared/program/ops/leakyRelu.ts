import { defineOp } from './definition';
import { activationGradOp } from './support/elementwise';

export type LeakyReluAttributes = { readonly slope: number };

declare module '../attributes' {
  interface OpAttributes {
    readonly leakyRelu: LeakyReluAttributes;
    readonly leakyReluGrad: LeakyReluAttributes;
  }
}

export const leakyRelu = defineOp({
  type: 'leakyRelu',
  doc: 'x where it is positive, else slope · x.',
  infer: ([input]) => [{ shape: input!.shape, dtype: 'float32' }],
  gradient: ({ builder, inputs: [input], outputGradients: [gradient], attributes }) => [
    gradient ? builder.one('leakyReluGrad', [gradient, input!], attributes) : null,
  ],
  samples: [{ inputs: [{ shape: [2, 3, 4], dtype: 'float32', distinct: true }], attributes: { slope: 0.1 } }],
});

export const leakyReluGrad = activationGradOp({
  type: 'leakyReluGrad',
  doc: 'Gradient of leakyRelu: [dy, x].',
  attributes: { slope: 0.1 },
});
