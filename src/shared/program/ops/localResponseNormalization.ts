import type { Layout } from '../program';
import { defineOp } from './definition';
import { imageExtents } from './support/image';

/**
 * The convention of the AlexNet paper and of TensorFlow: alpha multiplies the sum of squares itself. PyTorch and ONNX
 * divide it by the number of channels in the window: their alpha is (2 · depthRadius + 1) times this one.
 */
export type LocalResponseNormalizationAttributes = {
  /** Channels on either side that count; the paper's n = 5 is 2. */
  readonly depthRadius: number;
  readonly alpha: number;
  readonly beta: number;
  /** The paper's k. */
  readonly bias: number;
  readonly layout: Layout;
};

declare module '../attributes' {
  interface OpAttributes {
    readonly localResponseNormalization: LocalResponseNormalizationAttributes;
    readonly localResponseNormalizationGrad: LocalResponseNormalizationAttributes;
  }
}

export const localResponseNormalization = defineOp({
  type: 'localResponseNormalization',
  doc: 'x / (bias + alpha · Σ x²) ^ beta, summed over neighbouring channels.',
  infer: ([image], { layout }) => {
    imageExtents('localResponseNormalization', image!.shape, layout);
    return [{ shape: image!.shape, dtype: 'float32' }];
  },
  gradient: ({ builder, inputs: [image], outputs: [output], outputGradients: [gradient], attributes }) => [
    gradient ? builder.one('localResponseNormalizationGrad', [gradient, image!, output!], attributes) : null,
  ],
  samples: samples(1),
});

/** dx = dy · s^−β − 2αβ · x · Σ (dy · y / s), where s = bias + α · Σ x². */
export const localResponseNormalizationGrad = defineOp({
  type: 'localResponseNormalizationGrad',
  doc: 'Gradient of localResponseNormalization: [gradient of the output, images, output].',
  infer: ([, image]) => [{ shape: image!.shape, dtype: 'float32' }],
  samples: [],
});

function samples(inputs: number) {
  const layout = 'NCHW' as const;
  const shape = [2, 7, 2, 3];
  return [
    { depthRadius: 2, alpha: 0.3, beta: 0.75, bias: 2, layout },
    { depthRadius: 1, alpha: 0.5, beta: 0.5, bias: 1, layout },
    { depthRadius: 1, alpha: 0, beta: 0.5, bias: 3, layout },
    { depthRadius: 1, alpha: 0.5, beta: 0, bias: 3, layout },
  ].map((attributes) => ({
    inputs: Array.from({ length: inputs }, () => ({ shape, dtype: 'float32' as const })),
    attributes,
  }));
}
