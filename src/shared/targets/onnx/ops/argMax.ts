import type { OnnxOp } from '../op';
import { onnxDType } from '../types';

export const argMax: OnnxOp<'argMax'> = (writer, { inputs, attributes: { axis } }) => [
  writer.node('Cast', [writer.node('ArgMax', inputs, { axis, keepdims: 0 })], { to: onnxDType.int32 }),
];
