import { activationGradOp, unaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly gelu: NoAttributes;
    readonly geluGrad: NoAttributes;
  }
}

/** Hendrycks & Gimpel 2016; the exact form with the error function, not the tanh approximation. */
export const gelu = unaryOp({
  type: 'gelu',
  doc: 'x · Φ(x), where Φ is the standard normal distribution function.',
  gradient: ({ builder, inputs }, gradient) => builder.one('geluGrad', [gradient, inputs[0]!]),
  sample: { range: [-3, 3] },
});

export const geluGrad = activationGradOp({
  type: 'geluGrad',
  doc: 'Gradient of gelu, dy · (Φ(x) + x · φ(x)): [dy, x].',
  attributes: {},
});
