import { defineOp } from './definition';
import { inferReduction, reductionSamples, restoreAxes, type ReduceAttributes } from './support/reduction';

declare module '../attributes' {
  interface OpAttributes {
    readonly reduceSum: ReduceAttributes;
  }
}

export const reduceSum = defineOp({
  type: 'reduceSum',
  doc: 'Sum over some axes.',
  infer: ([input], attributes) => inferReduction('reduceSum', input!, attributes),
  gradient: ({ builder, inputs: [input], outputGradients: [gradient], attributes: { axes } }) => [
    gradient
      ? builder.one('broadcastTo', [restoreAxes(builder, gradient, input!, axes)], { shape: input!.shape })
      : null,
  ],
  samples: reductionSamples,
});
