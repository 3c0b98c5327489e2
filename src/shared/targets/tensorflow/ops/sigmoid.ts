import type { TensorFlowOp } from '../op';
import { float32 } from '../writer';

export const sigmoidGrad: TensorFlowOp<'sigmoidGrad'> = (writer, { inputs: [gradient, output] }) => [
  writer.node('SigmoidGrad', [output!, gradient!], { T: float32 }),
];
