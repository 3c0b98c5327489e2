import type { OnnxOp } from '../op';

export const transpose: OnnxOp<'transpose'> = (writer, { inputs: [input], attributes: { permutation } }) => [
  writer.transpose(input!, permutation),
];
