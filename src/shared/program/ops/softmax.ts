import { defineOp } from './definition';
import { checkAxis } from './support/axes';
export type SoftmaxAttributes = { readonly axis: number };

declare module '../attributes' {
  interface OpAttributes {
    readonly softmax: SoftmaxAttributes;
  }
}

export const softmax = defineOp({
  type: 'softmax',
  doc: 'eˣ / Σ eˣ along one axis.',
  infer: ([input], { axis }) => {
    checkAxis('softmax', axis, input!.shape);
    return [{ shape: input!.shape, dtype: 'float32' }];
  },
  gradient: ({ builder, outputs: [output], outputGradients: [gradient], attributes: { axis } }) => {
    if (!gradient) return [null];
    const weighted = builder.one('mul', [gradient, output!]);
    const total = builder.one('reduceSum', [weighted], { axes: [axis], keepDims: true });
    return [builder.one('sub', [weighted, builder.one('mul', [output!, total])])];
  },
  samples: [
    { inputs: [{ shape: [3, 5], dtype: 'float32', range: [-3, 3] }], attributes: { axis: 1 } },
    { inputs: [{ shape: [2, 3, 2, 2], dtype: 'float32', range: [-3, 3] }], attributes: { axis: 1 } },
  ],
});
