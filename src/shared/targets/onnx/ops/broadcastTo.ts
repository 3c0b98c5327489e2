import type { OnnxOp } from '../op';

export const broadcastTo: OnnxOp<'broadcastTo'> = (writer, { inputs: [input], attributes: { shape } }) => [
  writer.node('Expand', [input!, writer.int64(shape)]),
];
