import { sumToShape } from './support/broadcasting';
import { binaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly div: NoAttributes;
  }
}

export const div = binaryOp({
  type: 'div',
  doc: 'left / right, element-wise, broadcasting.',
  gradient: ({ builder, inputs: [left, right], outputs: [quotient], outputGradients: [gradient], needs }) => {
    if (!gradient) return [null, null];
    const scaled = builder.one('div', [gradient, right!]);
    return [
      needs(0) ? sumToShape(builder, scaled, left!.shape) : null,
      needs(1)
        ? builder.one('neg', [sumToShape(builder, builder.one('mul', [scaled, quotient!]), right!.shape)])
        : null,
    ];
  },
  right: { range: [0.5, 2] },
});
