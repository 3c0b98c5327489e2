import type { TensorFlowOp } from '../op';
import { float32 } from '../writer';

export const matMul: TensorFlowOp<'matMul'> = (
  writer,
  { inputs, outputTypes: [product], attributes: { transposeA = false, transposeB = false } },
) => [
  product!.shape.length === 2
    ? writer.node('MatMul', inputs, { T: float32, transpose_a: transposeA, transpose_b: transposeB })
    : writer.node('BatchMatMulV2', inputs, { T: float32, adj_x: transposeA, adj_y: transposeB }),
];
