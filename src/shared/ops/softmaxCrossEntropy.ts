import { onnxDType } from '../emit/onnx/types';
import { formatShape, sameShape, sizeOf } from '../tensor/shape';
import { defineOp } from './definition';
import { checkAxis, reducedShape } from './support/axes';
import { float32, int32 } from '../emit/tensorflow/writer';
import { withAxisLast } from './support/tensorflow';

export type SoftmaxCrossEntropyAttributes = {
  /** The axis of classes. */
  readonly axis: number;
};

/**
 * −log softmax(logits)[label], for class numbers. Gives the loss of each example (or pixel) and, as a second output,
 * its gradient softmax − one-hot, which costs nothing more; only the first output is differentiable.
 */
export const softmaxCrossEntropy = defineOp<SoftmaxCrossEntropyAttributes>({
  type: 'softmaxCrossEntropy',
  doc: 'Cross-entropy of softmax(logits) against class numbers: [loss of each example, gradient with respect to logits].',
  infer: ([logits, labels], { axis }) => {
    checkAxis('softmaxCrossEntropy', axis, logits!.shape);
    const expected = reducedShape(logits!.shape, [axis], false);
    if (!sameShape(labels!.shape, expected) || labels!.dtype !== 'int32') {
      throw new Error(
        `softmaxCrossEntropy needs int32 class numbers of shape ${formatShape(expected)} for logits of shape ` +
          `${formatShape(logits!.shape)}; got ${labels!.dtype} of shape ${formatShape(labels!.shape)}.`,
      );
    }
    return [
      { shape: expected, dtype: 'float32' },
      { shape: logits!.shape, dtype: 'float32' },
    ];
  },
  differentiableOutputs: 1,
  gradient: ({ builder, inputs: [logits], outputs, outputGradients: [gradient, second], attributes: { axis } }) => {
    if (second) throw new Error('The second output of softmaxCrossEntropy is a gradient already and has none itself.');
    if (!gradient) return [null, null];
    const shape = reducedShape(logits!.shape, [axis], true);
    return [builder.one('mul', [builder.one('reshape', [gradient], { shape }), outputs[1]!]), null];
  },
  onnx: (writer, { inputs: [logits, labels], inputTypes, attributes: { axis } }) => {
    const classes = inputTypes[0]!.shape[axis]!;
    const logProbabilities = writer.node('LogSoftmax', [logits!], { axis });
    const indices = writer.node('Cast', [labels!], { to: onnxDType.int64 });
    const target = writer.node('OneHot', [indices, writer.int64([classes]), writer.floats([0, 1], [2])], { axis });
    const chosen = writer.node('Mul', [logProbabilities, target]);
    return [
      writer.node('Neg', [writer.node('ReduceSum', [chosen, writer.int64([axis])], { keepdims: 0 })]),
      writer.node('Sub', [writer.node('Exp', [logProbabilities]), target]),
    ];
  },
  tensorflow: (writer, { inputs: [logits, labels], inputTypes, outputTypes, attributes: { axis } }) => {
    const { shape } = inputTypes[0]!;
    const classes = shape[axis]!;
    let losses = '';
    const gradient = withAxisLast(writer, logits!, inputTypes[0]!, axis, (scores, { shape: moved }) => {
      const rows = [
        writer.reshape(scores, [sizeOf(shape) / classes, classes]),
        writer.reshape(labels!, [sizeOf(shape) / classes], 'int32'),
      ];
      const [each, slope] = writer.nodes('SparseSoftmaxCrossEntropyWithLogits', rows, 2, {
        T: float32,
        Tlabels: int32,
      });
      losses = writer.reshape(each!, outputTypes[0]!.shape);
      return writer.reshape(slope!, moved);
    });
    return [losses, gradient];
  },
  samples: [
    {
      inputs: [
        { shape: [4, 5], dtype: 'float32', range: [-3, 3] },
        { shape: [4], dtype: 'int32', range: [0, 4] },
      ],
      attributes: { axis: 1 },
    },
    {
      inputs: [
        { shape: [2, 3, 2, 2], dtype: 'float32', range: [-3, 3] },
        { shape: [2, 2, 2], dtype: 'int32', range: [0, 2] },
      ],
      attributes: { axis: 1 },
    },
  ],
});
