import type { OnnxOp } from '../op';

export const sigmoidGrad: OnnxOp<'sigmoidGrad'> = (writer, { inputs: [gradient, output] }) => [
  writer.node('Mul', [gradient!, writer.node('Sub', [output!, writer.node('Mul', [output!, output!])])]),
];
