import type { TensorFlowOp } from '../op';
import { float32, int32 } from '../writer';

export const scatterAdd: TensorFlowOp<'scatterAdd'> = (writer, { inputs: [values, indices], attributes: { rows } }) => [
  writer.node('UnsortedSegmentSum', [values!, indices!, writer.int32([rows], [])], {
    T: float32,
    Tindices: int32,
    Tnumsegments: int32,
  }),
];
