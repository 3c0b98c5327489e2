import type { TensorFlowOp } from '../op';

export const transpose: TensorFlowOp<'transpose'> = (
  writer,
  { inputs: [input], inputTypes, attributes: { permutation } },
) => [writer.transpose(input!, permutation, inputTypes[0]!.dtype)];
