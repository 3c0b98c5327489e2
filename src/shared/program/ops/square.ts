import { defineOp } from './definition';

declare module '../attributes' {
  interface OpAttributes {
    readonly square: NoAttributes;
  }
}

export const square = defineOp({
  type: 'square',
  doc: 'x².',
  infer: ([input]) => [{ shape: input!.shape, dtype: input!.dtype }],
  gradient: ({ builder, inputs: [input], outputGradients: [gradient] }) => [
    gradient ? builder.one('mul', [gradient, builder.one('mul', [input!, builder.constant(2)])]) : null,
  ],
  samples: [{ inputs: [{ shape: [2, 3, 4], dtype: 'float32' }], attributes: {} }],
});
