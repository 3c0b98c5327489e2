import { defineOp } from './definition';
import { inferReduction, reductionSamples, restoreAxes, type ReduceAttributes } from './support/reduction';

declare module '../attributes' {
  interface OpAttributes {
    readonly reduceMax: ReduceAttributes;
  }
}

/** Where several elements share the maximum, each gets an equal part of the gradient. */
export const reduceMax = defineOp({
  type: 'reduceMax',
  doc: 'Largest value over some axes.',
  infer: ([input], attributes) => inferReduction('reduceMax', input!, attributes),
  gradient: ({ builder, inputs: [input], outputs: [output], outputGradients: [gradient], attributes: { axes } }) => {
    if (!gradient) return [null];
    const isMaximum = builder.one('equal', [input!, restoreAxes(builder, output!, input!, axes)]);
    const mask = builder.one('cast', [isMaximum], { dtype: 'float32' });
    const count = builder.one('reduceSum', [mask], { axes, keepDims: true });
    const share = builder.one('div', [restoreAxes(builder, gradient, input!, axes), count]);
    return [builder.one('mul', [mask, share])];
  },
  samples: reductionSamples,
});
