import { activationGradOp, unaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly tanh: NoAttributes;
    readonly tanhGrad: NoAttributes;
  }
}

export const tanh = unaryOp({
  type: 'tanh',
  doc: 'Hyperbolic tangent.',
  gradient: ({ builder, outputs }, gradient) => builder.one('tanhGrad', [gradient, outputs[0]!]),
});

export const tanhGrad = activationGradOp({
  type: 'tanhGrad',
  doc: 'Gradient of tanh, dy · (1 − y²): [dy, y].',
  attributes: {},
});
