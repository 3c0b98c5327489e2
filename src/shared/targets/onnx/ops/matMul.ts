import type { OnnxOp } from '../op';

export const matMul: OnnxOp<'matMul'> = (
  writer,
  { inputs, outputTypes: [product], attributes: { transposeA = false, transposeB = false } },
) => [
  product!.shape.length === 2
    ? writer.node('Gemm', inputs, { transA: Number(transposeA), transB: Number(transposeB) })
    : writer.node('FusedMatMul', inputs, { transA: Number(transposeA), transB: Number(transposeB) }, 'com.microsoft'),
];
