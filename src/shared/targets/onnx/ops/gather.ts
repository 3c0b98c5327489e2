import type { OnnxOp } from '../op';

export const gather: OnnxOp<'gather'> = (writer, { inputs }) => [writer.node('Gather', inputs, { axis: 0 })];
