import { binaryOp } from './support/elementwise';

export const less = binaryOp({
  type: 'less',
  doc: 'left < right, as a truth value, broadcasting.',
  onnx: 'Less',
  tensorflow: 'Less',
  comparison: true,
});
