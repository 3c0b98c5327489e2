import type { TensorFlowOp } from '../op';

export const reshape: TensorFlowOp<'reshape'> = (writer, { inputs: [input], inputTypes, attributes: { shape } }) => [
  writer.reshape(input!, shape, inputTypes[0]!.dtype),
];
