import { defineOp } from './definition';
import { vectorShape } from './support/axes';
import { checkVectors, otherAxes, type BatchNormAttributes } from './support/normalization';

declare module '../attributes' {
  interface OpAttributes {
    readonly batchNormInference: BatchNormAttributes;
  }
}

/** Batch normalisation in use: statistics are given. */
export const batchNormInference = defineOp({
  type: 'batchNormInference',
  doc: 'scale · (x − mean) / √(variance + epsilon) + offset: [x, scale, offset, mean, variance].',
  infer: ([input, ...vectors], { axis }) => {
    checkVectors('batchNormInference', input!, vectors, axis);
    return [{ shape: input!.shape, dtype: 'float32' }];
  },
  gradient: ({ builder, inputs, outputGradients: [gradient], attributes: { axis, epsilon }, needs }) => {
    const [input, scale, , mean, variance] = inputs;
    if (!gradient) return inputs.map(() => null);
    const { shape } = input!;
    const along = (vector: typeof gradient) =>
      builder.one('reshape', [vector], { shape: vectorShape(shape.length, axis, shape[axis]!) });
    const axes = otherAxes(shape.length, axis);
    const deviation = builder.one('sqrt', [builder.one('add', [variance!, builder.constant(epsilon)])]);
    const sum = (value: typeof gradient) => builder.one('reduceSum', [value], { axes });
    const slope = () => builder.one('div', [scale!, deviation]);
    const correlation = () => sum(builder.one('mul', [gradient, builder.one('sub', [input!, along(mean!)])]));
    const varianceGradient = () => {
      const weighted = builder.one('mul', [builder.one('mul', [slope(), correlation()]), builder.constant(-0.5)]);
      return builder.one('div', [weighted, builder.one('square', [deviation])]);
    };
    return [
      needs(0) ? builder.one('mul', [gradient, along(slope())]) : null,
      needs(1) ? builder.one('div', [correlation(), deviation]) : null,
      needs(2) ? sum(gradient) : null,
      needs(3) ? builder.one('neg', [builder.one('mul', [slope(), sum(gradient)])]) : null,
      needs(4) ? varianceGradient() : null,
    ];
  },
  samples: [
    [4, 3, 3, 2],
    [8, 3],
  ].map((shape) => ({
    inputs: [
      { shape, dtype: 'float32' as const },
      { shape: [3], dtype: 'float32' as const },
      { shape: [3], dtype: 'float32' as const },
      { shape: [3], dtype: 'float32' as const },
      { shape: [3], dtype: 'float32' as const, range: [0.5, 2] as const },
    ],
    attributes: { axis: 1, epsilon: 1e-3 },
  })),
});
