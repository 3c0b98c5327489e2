import { binaryOp } from './support/elementwise';

export const greater = binaryOp({ type: 'greater', doc: 'left > right, as a truth value, broadcasting.', onnx: 'Greater', comparison: true });
