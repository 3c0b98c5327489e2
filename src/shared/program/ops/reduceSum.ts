import { defineOp } from './definition';
import {
  inferReduction,
  reductionSamples,
  restoreAxes,
  tensorFlowReduction,
  type ReduceAttributes,
} from './support/reduction';
import { float32 } from '../../targets/tensorflow/writer';

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
  tensorflow: (writer, context) => {
    const { inputs, inputTypes, attributes } = context;
    const { shape, dtype } = inputTypes[0]!;
    const allButLast = attributes.axes.length === shape.length - 1 && !attributes.axes.includes(shape.length - 1);
    // The gradient of a bias, which has a kernel of its own.
    if (allButLast && shape.length > 1 && dtype === 'float32' && !attributes.keepDims)
      return [writer.node('BiasAddGrad', inputs, { T: float32 })];
    return [tensorFlowReduction(writer, 'Sum', context)];
  },
  samples: reductionSamples,
});
