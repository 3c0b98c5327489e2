import type { OnnxOp } from '../op';

export const reshape: OnnxOp<'reshape'> = (writer, { inputs: [input], attributes: { shape } }) => [
  writer.reshape(input!, shape),
];
