import type { TensorFlowOp } from '../op';
import { float32 } from '../writer';

export const tanhGrad: TensorFlowOp<'tanhGrad'> = (writer, { inputs: [gradient, output] }) => [
  writer.node('TanhGrad', [output!, gradient!], { T: float32 }),
];
