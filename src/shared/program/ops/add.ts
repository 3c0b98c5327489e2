import { sumToShape } from './support/broadcasting';
import { binaryOp } from './support/elementwise';

export const add = binaryOp({
  type: 'add',
  doc: 'left + right, element by element, broadcasting.',
  onnx: 'Add',
  tensorflow: 'AddV2',
  gradient: ({ builder, inputs, outputGradients: [gradient], needs }) =>
    inputs.map((input, index) => (gradient && needs(index) ? sumToShape(builder, gradient, input.shape) : null)),
});
