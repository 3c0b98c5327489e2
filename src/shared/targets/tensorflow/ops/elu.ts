import type { TensorFlowOp } from '../op';
import { float32 } from '../writer';

// TensorFlow's Elu has alpha = 1 alone.
export const elu: TensorFlowOp<'elu'> = (writer, { inputs: [input], attributes: { alpha } }) => {
  const unit = writer.node('Elu', [input!], { T: float32 });
  if (alpha === 1) return [unit];
  const scaled = writer.node('Mul', [unit, writer.float(alpha)], { T: float32 });
  const positive = writer.node('Greater', [input!, writer.float(0)], { T: float32 });
  return [writer.node('SelectV2', [positive, input!, scaled], { T: float32 })];
};

export const eluGrad: TensorFlowOp<'eluGrad'> = (writer, { inputs: [gradient, output], attributes: { alpha } }) => {
  if (alpha === 1) return [writer.node('EluGrad', [gradient!, output!], { T: float32 })];
  const slope = writer.node('AddV2', [output!, writer.float(alpha)], { T: float32 });
  const scaled = writer.node('Mul', [gradient!, slope], { T: float32 });
  const positive = writer.node('Greater', [output!, writer.float(0)], { T: float32 });
  return [writer.node('SelectV2', [positive, gradient!, scaled], { T: float32 })];
};
