import { sumToShape } from './support/broadcasting';
import { binaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly pow: NoAttributes;
  }
}

/** The exponent has a gradient where the base is positive: elsewhere the logarithm of the base does not exist. */
export const pow = binaryOp({
  type: 'pow',
  doc: 'left to the power of right, element-wise, broadcasting.',
  gradient: ({ builder, inputs: [base, exponent], outputs: [power], outputGradients: [gradient], needs }) => {
    if (!gradient) return [null, null];
    const slope = () => {
      const lower = builder.one('pow', [base!, builder.one('sub', [exponent!, builder.constant(1)])]);
      return builder.one('mul', [gradient, builder.one('mul', [exponent!, lower])]);
    };
    const growth = () => {
      const positive = builder.one('greater', [base!, builder.constant(0)]);
      const safe = builder.one('select', [positive, base!, builder.constant(1)]);
      return builder.one('mul', [gradient, builder.one('mul', [power!, builder.one('log', [safe])])]);
    };
    return [
      needs(0) ? sumToShape(builder, slope(), base!.shape) : null,
      needs(1) ? sumToShape(builder, growth(), exponent!.shape) : null,
    ];
  },
  left: { range: [0.5, 2] },
  right: { range: [-2, 3] },
});
