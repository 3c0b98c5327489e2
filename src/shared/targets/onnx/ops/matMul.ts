import type { OnnxOp } from '../op';

export const matMul: OnnxOp<'matMul'> = (
  writer,
  { inputs, inputTypes: [left], attributes: { transposeA = false, transposeB = false } },
) => [
  left!.shape.length === 2
    ? writer.node('Gemm', inputs, { transA: Number(transposeA), transB: Number(transposeB) })
    : writer.node('FusedMatMul', inputs, { transA: Number(transposeA), transB: Number(transposeB) }, 'com.microsoft'),
];
