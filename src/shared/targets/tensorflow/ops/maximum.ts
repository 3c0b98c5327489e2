import { sameShape } from '../../../tensor/shape';
import type { TensorFlowOp } from '../op';

/**
 * TensorFlow's graph optimizer makes a leaky ReLU of max(x, c·x) whatever c is, also of max(x, x + x), where c is 2: what comes
 * out is then the minimum (`FindMulAndMaximum` in grappler/optimizers/remapper.cc). Where such a multiple may arrive the maximum
 * is written as −min(−x, −y), which is the same number.
 */
export const maximum: TensorFlowOp<'maximum'> = (writer, { inputs: [left, right], inputTypes }) => {
  const T = { type: inputTypes[0]!.dtype };
  const mayBeMultiple = sameShape(inputTypes[0]!.shape, inputTypes[1]!.shape);
  if (!mayBeMultiple) return [writer.node('Maximum', [left!, right!], { T })];
  const negative = [left!, right!].map((input) => writer.node('Neg', [input], { T }));
  return [writer.node('Neg', [writer.node('Minimum', negative, { T })], { T })];
};
