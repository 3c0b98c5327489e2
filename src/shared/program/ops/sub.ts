import { sumToShape } from './support/broadcasting';
import { binaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly sub: NoAttributes;
  }
}

export const sub = binaryOp({
  type: 'sub',
  doc: 'left − right, element-wise, broadcasting.',
  gradient: ({ builder, inputs: [left, right], outputGradients: [gradient], needs }) => [
    gradient && needs(0) ? sumToShape(builder, gradient, left!.shape) : null,
    gradient && needs(1) ? builder.one('neg', [sumToShape(builder, gradient, right!.shape)]) : null,
  ],
});
