import { sumToShape } from './support/broadcasting';
import { binaryOp } from './support/elementwise';

export const mul = binaryOp({
  type: 'mul',
  doc: 'left · right, element by element, broadcasting.',
  onnx: 'Mul',
  tensorflow: 'Mul',
  gradient: ({ builder, inputs: [left, right], outputGradients: [gradient], needs }) => [
    gradient && needs(0) ? sumToShape(builder, builder.one('mul', [gradient, right!]), left!.shape) : null,
    gradient && needs(1) ? sumToShape(builder, builder.one('mul', [gradient, left!]), right!.shape) : null,
  ],
});
