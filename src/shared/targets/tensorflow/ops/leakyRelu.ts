import type { TensorFlowOp } from '../op';
import { float32 } from '../writer';

export const leakyRelu: TensorFlowOp<'leakyRelu'> = (writer, { inputs, attributes: { slope } }) => [
  writer.node('LeakyRelu', inputs, { T: float32, alpha: { float: slope } }),
];

export const leakyReluGrad: TensorFlowOp<'leakyReluGrad'> = (writer, { inputs, attributes: { slope } }) => [
  writer.node('LeakyReluGrad', inputs, { T: float32, alpha: { float: slope } }),
];
