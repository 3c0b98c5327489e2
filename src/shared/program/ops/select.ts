import { defineOp } from './definition';
import { broadcastShape, sumToShape } from './support/broadcasting';

declare module '../attributes' {
  interface OpAttributes {
    readonly select: NoAttributes;
  }
}

export const select = defineOp({
  type: 'select',
  doc: 'The second input where the first is true, else the third; all three broadcast.',
  infer: ([condition, left, right]) => {
    if (condition!.dtype !== 'bool')
      throw new Error(`select needs a bool condition; got ${condition!.dtype}. Compare first.`);
    if (left!.dtype !== right!.dtype) {
      throw new Error(`select needs branches of one type; got ${left!.dtype} and ${right!.dtype}. Cast one of them.`);
    }
    const branches = broadcastShape('select', left!.shape, right!.shape);
    return [{ shape: broadcastShape('select', condition!.shape, branches), dtype: left!.dtype }];
  },
  gradient: ({ builder, inputs: [condition, left, right], outputGradients: [gradient], needs }) => {
    if (!gradient) return [null, null, null];
    const zero = builder.constant(0);
    return [
      null,
      needs(1) ? sumToShape(builder, builder.one('select', [condition!, gradient, zero]), left!.shape) : null,
      needs(2) ? sumToShape(builder, builder.one('select', [condition!, zero, gradient]), right!.shape) : null,
    ];
  },
  samples: [
    {
      inputs: [
        { shape: [2, 3], dtype: 'bool' },
        { shape: [2, 3], dtype: 'float32' },
        { shape: [3], dtype: 'float32' },
      ],
      attributes: {},
    },
    {
      inputs: [
        { shape: [2, 3], dtype: 'bool' },
        { shape: [2, 3], dtype: 'float32' },
        { shape: [], dtype: 'float32' },
      ],
      attributes: {},
    },
  ],
});
