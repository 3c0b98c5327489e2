import type { TensorFlowOp } from '../op';
import { int32 } from '../writer';

export const gather: TensorFlowOp<'gather'> = (writer, { inputs: [table, indices], inputTypes }) => [
  writer.node('GatherV2', [table!, indices!, writer.int32([0], [])], {
    Tparams: { type: inputTypes[0]!.dtype },
    Tindices: int32,
    Taxis: int32,
  }),
];
