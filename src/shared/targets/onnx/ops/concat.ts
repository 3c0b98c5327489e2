import type { OnnxOp } from '../op';

export const concat: OnnxOp<'concat'> = (writer, { inputs, attributes: { axis } }) => [
  writer.node('Concat', inputs, { axis }),
];
