import { binaryOp } from './support/elementwise';

export const greater = binaryOp({
  type: 'greater',
  doc: 'left > right, as a truth value, broadcasting.',
  onnx: 'Greater',
  tensorflow: 'Greater',
  comparison: true,
});
