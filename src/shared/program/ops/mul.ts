import { sumToShape } from './support/broadcasting';
import { binaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly mul: NoAttributes;
  }
}

export const mul = binaryOp({
  type: 'mul',
  doc: 'left · right, element-wise, broadcasting.',
  gradient: ({ builder, inputs: [left, right], outputGradients: [gradient], needs }) => [
    gradient && needs(0) ? sumToShape(builder, builder.one('mul', [gradient, right!]), left!.shape) : null,
    gradient && needs(1) ? sumToShape(builder, builder.one('mul', [gradient, left!]), right!.shape) : null,
  ],
});
