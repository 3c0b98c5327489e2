import type { TensorFlowOp } from '../op';
import { int32 } from '../writer';

export const slice: TensorFlowOp<'slice'> = (writer, { inputs: [input], inputTypes, attributes: { begin, size } }) => {
  const attributes = { T: { type: inputTypes[0]!.dtype }, Index: int32 };
  return [writer.node('Slice', [input!, writer.int32(begin), writer.int32(size)], attributes)];
};
