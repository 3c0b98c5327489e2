import type { TensorFlowOp } from '../op';
import { float32 } from '../writer';

export const reluGrad: TensorFlowOp<'reluGrad'> = (writer, { inputs }) => [
  writer.node('ReluGrad', inputs, { T: float32 }),
];
