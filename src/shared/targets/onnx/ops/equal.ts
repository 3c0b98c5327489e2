import type { OnnxOp } from '../op';

export const equal: OnnxOp<'equal'> = (writer, { inputs }) => [writer.node('Equal', inputs)];
