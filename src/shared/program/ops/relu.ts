import { activationGradOp, unaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly relu: NoAttributes;
    readonly reluGrad: NoAttributes;
  }
}

export const relu = unaryOp({
  type: 'relu',
  doc: 'max(0, x), element-wise.',
  gradient: ({ builder, outputs }, gradient) => builder.one('reluGrad', [gradient, outputs[0]!]),
  sample: { distinct: true },
});

/** dy where the output was positive, else 0. */
export const reluGrad = activationGradOp({
  type: 'reluGrad',
  doc: 'Gradient of relu: [dy, y].',
  attributes: {},
});
