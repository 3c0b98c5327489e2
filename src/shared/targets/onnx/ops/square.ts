import type { OnnxOp } from '../op';

export const square: OnnxOp<'square'> = (writer, { inputs: [input] }) => [writer.node('Mul', [input!, input!])];
