import { activationGradOp, unaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly sigmoid: NoAttributes;
    readonly sigmoidGrad: NoAttributes;
  }
}

export const sigmoid = unaryOp({
  type: 'sigmoid',
  doc: '1 / (1 + e⁻ˣ).',
  gradient: ({ builder, outputs }, gradient) => builder.one('sigmoidGrad', [gradient, outputs[0]!]),
});

export const sigmoidGrad = activationGradOp({
  type: 'sigmoidGrad',
  doc: 'Gradient of sigmoid, dy · y · (1 − y): [dy, y].',
  attributes: {},
});
