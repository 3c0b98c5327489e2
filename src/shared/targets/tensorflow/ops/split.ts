import type { TensorFlowOp } from '../op';
import { int32 } from '../writer';

export const split: TensorFlowOp<'split'> = (writer, { inputs: [input], inputTypes, attributes: { axis, sizes } }) => {
  const attributes = { T: { type: inputTypes[0]!.dtype }, Tlen: int32, num_split: sizes.length };
  return writer.nodes('SplitV', [input!, writer.int32(sizes), writer.int32([axis], [])], sizes.length, attributes);
};
