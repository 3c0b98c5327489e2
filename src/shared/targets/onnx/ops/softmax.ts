import type { OnnxOp } from '../op';

export const softmax: OnnxOp<'softmax'> = (writer, { inputs, attributes: { axis } }) => [
  writer.node('Softmax', inputs, { axis }),
];
