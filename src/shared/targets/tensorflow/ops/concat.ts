import type { TensorFlowOp } from '../op';
import { int32 } from '../writer';

export const concat: TensorFlowOp<'concat'> = (writer, { inputs, inputTypes, attributes: { axis } }) => {
  const T = { type: inputTypes[0]!.dtype };
  if (inputs.length === 1) return [writer.node('Identity', inputs, { T })];
  return [writer.node('ConcatV2', [...inputs, writer.int32([axis], [])], { N: inputs.length, T, Tidx: int32 })];
};
