import type { OnnxOp } from '../op';
import { onnxDType } from '../types';

export const cast: OnnxOp<'cast'> = (writer, { inputs, attributes: { dtype } }) => [
  writer.node('Cast', inputs, { to: onnxDType[dtype] }),
];
