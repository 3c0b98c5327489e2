import type { OnnxOp } from '../op';

export const tanhGrad: OnnxOp<'tanhGrad'> = (writer, { inputs: [gradient, output] }) => [
  writer.node('Mul', [gradient!, writer.node('Sub', [writer.float(1), writer.node('Mul', [output!, output!])])]),
];
