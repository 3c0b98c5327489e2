import { defineOp } from './definition';
import { inferReduction, reductionSamples, restoreAxes, type ReduceAttributes } from './support/reduction';

declare module '../attributes' {
  interface OpAttributes {
    readonly reduceMean: ReduceAttributes;
  }
}

export const reduceMean = defineOp({
  type: 'reduceMean',
  doc: 'Mean over some axes; over height and width it is global average pooling.',
  infer: ([input], attributes) => inferReduction('reduceMean', input!, attributes),
  gradient: ({ builder, inputs: [input], outputGradients: [gradient], attributes: { axes } }) => {
    if (!gradient) return [null];
    const count = axes.reduce((product, axis) => product * input!.shape[axis]!, 1);
    const share = builder.one('mul', [gradient, builder.constant(1 / count)]);
    return [builder.one('broadcastTo', [restoreAxes(builder, share, input!, axes)], { shape: input!.shape })];
  },
  samples: reductionSamples,
});
