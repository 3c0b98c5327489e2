import { defineOp } from './definition';
import { checkVectors, type BatchNormAttributes } from './support/normalization';
const samples = [
  { shape: [4, 3, 3, 2], axis: 1 },
  { shape: [3, 2, 5, 4], axis: 1 },
  { shape: [8, 5], axis: 1 },
];

declare module '../attributes' {
  interface OpAttributes {
    readonly batchNorm: BatchNormAttributes;
    readonly batchNormGrad: BatchNormAttributes;
  }
}

/**
 * Ioffe & Szegedy 2015, in training: normalises with the statistics of this batch. The variance is the biased one (the
 * mean of squares), as Keras keeps; PyTorch's running variance takes it times n / (n − 1).
 */
export const batchNorm = defineOp({
  type: 'batchNorm',
  doc: 'scale · (x − mean) / √(variance + epsilon) + offset: [x, scale, offset] to [y, batch mean, batch variance].',
  infer: ([input, scale, offset], { axis }) => {
    checkVectors('batchNorm', input!, [scale!, offset!], axis);
    const vector = { shape: scale!.shape, dtype: 'float32' } as const;
    return [{ shape: input!.shape, dtype: 'float32' }, vector, vector];
  },
  differentiableOutputs: 1,
  gradient: ({ builder, inputs: [input, scale], outputs, outputGradients: [gradient, mean, variance], attributes }) => {
    if (mean || variance)
      throw new Error('No gradient flows through the statistics of batchNorm: use them for updates only.');
    if (!gradient) return [null, null, null];
    return builder.apply('batchNormGrad', [gradient, input!, scale!, outputs[1]!, outputs[2]!], attributes);
  },
  samples: samples.map(({ shape, axis }) => ({
    inputs: [
      { shape, dtype: 'float32' as const },
      { shape: [shape[axis]!], dtype: 'float32' as const, range: [0.5, 2] as const },
      { shape: [shape[axis]!], dtype: 'float32' as const },
    ],
    attributes: { axis, epsilon: 1e-3 },
  })),
});

/**
 * With a = scale / √(variance + epsilon): dx = a · (dy − mean of dy) + b · (x − mean), where b is one number a channel, so
 * that the images are read once.
 */
export const batchNormGrad = defineOp({
  type: 'batchNormGrad',
  doc: 'Gradient of batchNorm: [gradient of y, x, scale, batch mean, batch variance] to [dx, dscale, doffset].',
  infer: ([gradient, input, scale, mean, variance], { axis }) => {
    checkVectors('batchNormGrad', gradient!, [scale!, mean!, variance!], axis);
    const vector = { shape: scale!.shape, dtype: 'float32' } as const;
    return [{ shape: input!.shape, dtype: 'float32' }, vector, vector];
  },
  samples: [],
});
