import type { OnnxOp } from '../op';
import { onnxDType } from '../types';

export const softmaxCrossEntropy: OnnxOp<'softmaxCrossEntropy'> = (
  writer,
  { inputs: [logits, labels], inputTypes, attributes: { axis } },
) => {
  const classes = inputTypes[0]!.shape[axis]!;
  const logProbabilities = writer.node('LogSoftmax', [logits!], { axis });
  const indices = writer.node('Cast', [labels!], { to: onnxDType.int64 });
  const target = writer.node('OneHot', [indices, writer.int64([classes]), writer.floats([0, 1], [2])], { axis });
  const chosen = writer.node('Mul', [logProbabilities, target]);
  return [
    writer.node('Neg', [writer.node('ReduceSum', [chosen, writer.int64([axis])], { keepdims: 0 })]),
    writer.node('Sub', [writer.node('Exp', [logProbabilities]), target]),
  ];
};
