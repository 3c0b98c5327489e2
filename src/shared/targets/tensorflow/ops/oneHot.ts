import type { TensorFlowOp } from '../op';
import { int32, float32 } from '../writer';

export const oneHot: TensorFlowOp<'oneHot'> = (writer, { inputs: [input], attributes: { depth, axis = -1 } }) => [
  writer.node('OneHot', [input!, writer.int32([depth], []), writer.float(1), writer.float(0)], {
    T: float32,
    TI: int32,
    axis,
  }),
];
