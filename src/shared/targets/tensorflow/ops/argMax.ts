import type { TensorFlowOp } from '../op';
import { int32, float32 } from '../writer';

export const argMax: TensorFlowOp<'argMax'> = (writer, { inputs: [input], attributes: { axis } }) => [
  writer.node('ArgMax', [input!, writer.int32([axis], [])], { T: float32, Tidx: int32, output_type: int32 }),
];
