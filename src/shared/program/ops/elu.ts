import { defineOp } from './definition';
import { activationGradOp } from './support/elementwise';

export type EluAttributes = { readonly alpha: number };

declare module '../attributes' {
  interface OpAttributes {
    readonly elu: EluAttributes;
    readonly eluGrad: EluAttributes;
  }
}

export const elu = defineOp({
  type: 'elu',
  doc: 'x where it is positive, else alpha · (eˣ − 1).',
  infer: ([input]) => [{ shape: input!.shape, dtype: 'float32' }],
  gradient: ({ builder, outputs: [output], outputGradients: [gradient], attributes }) => [
    gradient ? builder.one('eluGrad', [gradient, output!], attributes) : null,
  ],
  samples: [{ inputs: [{ shape: [2, 3, 4], dtype: 'float32', distinct: true }], attributes: { alpha: 1.5 } }],
});

export const eluGrad = activationGradOp({
  type: 'eluGrad',
  doc: 'Gradient of elu, dy where y > 0, else dy · (y + alpha): [dy, y].',
  attributes: { alpha: 1.5 },
});
