import type { OnnxOp } from '../op';
import { onnxDType } from '../types';

export const oneHot: OnnxOp<'oneHot'> = (writer, { inputs: [input], attributes: { depth, axis = -1 } }) => {
  const indices = writer.node('Cast', [input!], { to: onnxDType.int64 });
  return [writer.node('OneHot', [indices, writer.int64([depth]), writer.floats([0, 1], [2])], { axis })];
};
