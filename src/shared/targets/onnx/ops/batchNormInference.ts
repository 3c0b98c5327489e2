import type { OnnxOp } from '../op';
import { requireSecondAxis } from '../../../program/ops/support/normalization';

export const batchNormInference: OnnxOp<'batchNormInference'> = (writer, { inputs, attributes: { axis, epsilon } }) => {
  requireSecondAxis('batchNormInference', axis);
  return [writer.node('BatchNormalization', inputs, { epsilon: { float: epsilon } })];
};
