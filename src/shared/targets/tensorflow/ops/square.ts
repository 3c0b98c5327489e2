import type { TensorFlowOp } from '../op';

export const square: TensorFlowOp<'square'> = (writer, { inputs, inputTypes }) => [
  writer.node('Square', inputs, { T: { type: inputTypes[0]!.dtype } }),
];
