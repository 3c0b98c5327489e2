import type { OnnxOp } from '../op';

export const select: OnnxOp<'select'> = (writer, { inputs }) => [writer.node('Where', inputs)];
