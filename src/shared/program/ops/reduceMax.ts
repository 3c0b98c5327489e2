import { defineOp } from './definition';
import {
  inferReduction,
  reductionSamples,
  restoreAxes,
  tensorFlowReduction,
  type ReduceAttributes,
} from './support/reduction';

/** Where several elements share the maximum, each gets an equal part of the gradient. */
export const reduceMax = defineOp<ReduceAttributes>({
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
  onnx: (writer, { inputs: [input], attributes: { axes, keepDims = false } }) => [
    writer.node('ReduceMax', [input!, writer.int64(axes)], { keepdims: Number(keepDims) }),
  ],
  tensorflow: (writer, context) => [tensorFlowReduction(writer, 'Max', context)],
  samples: reductionSamples,
});
