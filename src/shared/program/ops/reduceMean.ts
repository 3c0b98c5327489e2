import { defineOp } from './definition';
import {
  inferReduction,
  reductionSamples,
  restoreAxes,
  tensorFlowReduction,
  type ReduceAttributes,
} from './support/reduction';

export const reduceMean = defineOp<ReduceAttributes>({
  type: 'reduceMean',
  doc: 'Mean over some axes; over height and width it is global average pooling.',
  infer: ([input], attributes) => inferReduction('reduceMean', input!, attributes),
  gradient: ({ builder, inputs: [input], outputGradients: [gradient], attributes: { axes } }) => {
    if (!gradient) return [null];
    const count = axes.reduce((product, axis) => product * input!.shape[axis]!, 1);
    const share = builder.one('mul', [gradient, builder.constant(1 / count)]);
    return [builder.one('broadcastTo', [restoreAxes(builder, share, input!, axes)], { shape: input!.shape })];
  },
  onnx: (writer, { inputs: [input], attributes: { axes, keepDims = false } }) => [
    writer.node('ReduceMean', [input!, writer.int64(axes)], { keepdims: Number(keepDims) }),
  ],
  tensorflow: (writer, context) => [tensorFlowReduction(writer, 'Mean', context)],
  samples: reductionSamples,
});
