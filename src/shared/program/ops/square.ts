import { defineOp } from './definition';
import type { NoAttributes } from './support/elementwise';

export const square = defineOp<NoAttributes>({
  type: 'square',
  doc: 'x².',
  infer: ([input]) => [{ shape: input!.shape, dtype: input!.dtype }],
  gradient: ({ builder, inputs: [input], outputGradients: [gradient] }) => [
    gradient ? builder.one('mul', [gradient, builder.one('mul', [input!, builder.constant(2)])]) : null,
  ],
  onnx: (writer, { inputs: [input] }) => [writer.node('Mul', [input!, input!])],
  tensorflow: (writer, { inputs, inputTypes }) => [
    writer.node('Square', inputs, { T: { type: inputTypes[0]!.dtype } }),
  ],
  samples: [{ inputs: [{ shape: [2, 3, 4], dtype: 'float32' }], attributes: {} }],
});
