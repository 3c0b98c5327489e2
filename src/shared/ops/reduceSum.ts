import { defineOp } from './definition';
import { inferReduction, reductionSamples, restoreAxes, type ReduceAttributes } from './support/reduction';

export const reduceSum = defineOp<ReduceAttributes>({
  type: 'reduceSum',
  doc: 'Sum over some axes.',
  infer: ([input], attributes) => inferReduction('reduceSum', input!, attributes),
  gradient: ({ builder, inputs: [input], outputGradients: [gradient], attributes: { axes } }) => [
    gradient
      ? builder.one('broadcastTo', [restoreAxes(builder, gradient, input!, axes)], { shape: input!.shape })
      : null,
  ],
  onnx: (writer, { inputs: [input], attributes: { axes, keepDims = false } }) => [
    writer.node('ReduceSum', [input!, writer.int64(axes)], { keepdims: Number(keepDims) }),
  ],
  samples: reductionSamples,
});
