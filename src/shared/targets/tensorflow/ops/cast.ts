import type { TensorFlowOp } from '../op';

export const cast: TensorFlowOp<'cast'> = (writer, { inputs, inputTypes, attributes: { dtype } }) => [
  writer.node('Cast', inputs, { SrcT: { type: inputTypes[0]!.dtype }, DstT: { type: dtype } }),
];
