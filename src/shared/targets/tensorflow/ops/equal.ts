import type { TensorFlowOp } from '../op';

export const equal: TensorFlowOp<'equal'> = (writer, { inputs, inputTypes }) => [
  writer.node('Equal', inputs, { T: { type: inputTypes[0]!.dtype } }),
];
