import { onnxDType } from '../../targets/onnx/types';
import { formatShape, sameShape, sizeOf } from '../../tensor/shape';
import { defineOp } from './definition';
import { checkAxis, reducedShape } from './support/axes';
import { float32, int32, type TensorFlowWriter } from '../../targets/tensorflow/writer';
import { withAxisLast } from '../../targets/tensorflow/kernels/axesAndPadding';

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
    const rows = sizeOf(shape) / classes;
    let losses = '';
    const gradient = withAxisLast(writer, logits!, inputTypes[0]!, axis, (scores, { shape: moved }) => {
      const flat = [writer.reshape(scores, [rows, classes]), writer.reshape(labels!, [rows], 'int32')] as const;
      const byClass = !writer.abilities.graphicsCard && rows >= manyRows && classes <= fewClasses;
      const [each, slope] = byClass
        ? tensorFlowByClass(writer, flat, classes)
        : writer.nodes('SparseSoftmaxCrossEntropyWithLogits', flat, 2, { T: float32, Tlabels: int32 });
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

/** From how many examples or pixels on, and up to how many classes, TensorFlow is faster class by class. */
const manyRows = 1024;
const fewClasses = 32;

/**
 * The same with a row for each class instead of a column: TensorFlow's own operation goes through short rows number by
 * number (32,768 pixels: 3.2 instead of 1.0 ms for 4 classes, 4.7 instead of 1.8 ms for 10).
 */
function tensorFlowByClass(
  writer: TensorFlowWriter,
  [scores, labels]: readonly [string, string],
  classes: number,
): readonly [string, string] {
  const binary = (type: string, left: string, right: string) => writer.node(type, [left, right], { T: float32 });
  const reduce = (type: string, name: string) =>
    writer.node(type, [name, writer.int32([0])], { T: float32, Tidx: int32, keep_dims: true });
  const byClass = writer.transpose(scores, [1, 0]);
  const shifted = binary('Sub', byClass, reduce('Max', byClass));
  const powers = writer.node('Exp', [shifted], { T: float32 });
  const sum = reduce('Sum', powers);
  const target = writer.node('OneHot', [labels, writer.int32([classes], []), writer.float(1), writer.float(0)], {
    ...{ T: float32, TI: int32, axis: 0 },
  });
  const chosen = reduce('Sum', binary('Mul', target, shifted));
  const losses = binary('Sub', writer.node('Log', [sum], { T: float32 }), chosen);
  const slopes = binary('Sub', binary('RealDiv', powers, sum), target);
  return [losses, writer.transpose(slopes, [1, 0])];
}
