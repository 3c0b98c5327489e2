import type { TensorFlowOp } from '../op';
import { int32 } from '../writer';

export const broadcastTo: TensorFlowOp<'broadcastTo'> = (
  writer,
  { inputs: [input], inputTypes, attributes: { shape } },
) => [writer.node('BroadcastTo', [input!, writer.int32(shape)], { T: { type: inputTypes[0]!.dtype }, Tidx: int32 })];
