import type { OnnxOp } from '../op';

// 1 where the output is positive, else 0: ONNX Runtime's Where takes twice the time of this and a product.
export const reluGrad: OnnxOp<'reluGrad'> = (writer, { inputs: [gradient, output] }) => [
  writer.node('Mul', [
    gradient!,
    writer.node('HardSigmoid', [output!], { alpha: { float: 1e38 }, beta: { float: 0 } }),
  ]),
];
