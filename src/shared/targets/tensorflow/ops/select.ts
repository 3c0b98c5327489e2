import type { TensorFlowOp } from '../op';

export const select: TensorFlowOp<'select'> = (writer, { inputs, inputTypes }) => [
  writer.node('SelectV2', inputs, { T: { type: inputTypes[1]!.dtype } }),
];
