import type { TensorFlowOp } from '../op';
import { int32 } from '../writer';

export const pad: TensorFlowOp<'pad'> = (writer, { inputs: [input], inputTypes, attributes: { pads, value = 0 } }) => {
  const { dtype } = inputTypes[0]!;
  const added = dtype === 'int32' ? writer.int32([value], []) : writer.float(value);
  const sides = writer.int32(pads.flat(), [pads.length, 2]);
  return [writer.node('PadV2', [input!, sides, added], { T: { type: dtype }, Tpaddings: int32 })];
};
