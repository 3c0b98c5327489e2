import type { Layout } from '../program';
import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import type { Pair } from '../../tensor/window';
import { defineOp } from './definition';
import { imageExtents, imageShape } from './support/image';

export type UpsampleAttributes = {
  /** Whole numbers: how many times higher and wider. */
  readonly scale: Pair;
  readonly mode: 'nearest' | 'bilinear';
  readonly layout: Layout;
};

declare module '../attributes' {
  interface OpAttributes {
    readonly upsample: UpsampleAttributes;
    readonly upsampleGrad: UpsampleAttributes;
  }
}

/** Bilinear samples at half-pixel centres and repeats the border, as Keras and PyTorch (align_corners=False) do. */
export const upsample = defineOp({
  type: 'upsample',
  doc: 'Enlarges images by whole factors.',
  infer: ([image], attributes) => [{ shape: enlarged('upsample', image!.shape, attributes), dtype: 'float32' }],
  gradient: ({ builder, outputGradients: [gradient], attributes }) => [
    gradient ? builder.one('upsampleGrad', [gradient], attributes) : null,
  ],
  samples: samples(([batch, channels, height, width]) => [batch!, channels!, height!, width!]),
});

export const upsampleGrad = defineOp({
  type: 'upsampleGrad',
  doc: 'Gradient of upsample, from the gradient of its output.',
  infer: ([gradient], { scale, layout }) => {
    const { size, ...rest } = imageExtents('upsampleGrad', gradient!.shape, layout);
    const [height, width] = [size[0] / scale[0], size[1] / scale[1]];
    if (!Number.isInteger(height) || !Number.isInteger(width)) {
      throw new Error(`upsampleGrad needs a size that ${formatShape(scale)} divides; got ${formatShape(size)}.`);
    }
    return [{ shape: imageShape({ ...rest, size: [height, width] }, layout), dtype: 'float32' }];
  },
  samples: samples(([batch, channels, height, width], [vertical, horizontal]) => [
    batch!,
    channels!,
    height! * vertical,
    width! * horizontal,
  ]),
});

function enlarged(op: string, image: Shape, { scale, layout }: UpsampleAttributes): Shape {
  if (!scale.every((factor) => Number.isInteger(factor) && factor >= 1)) {
    throw new Error(`${op} needs whole factors of 1 or more; got ${formatShape(scale)}.`);
  }
  const { size, ...rest } = imageExtents(op, image, layout);
  const result = imageShape({ ...rest, size: [size[0] * scale[0], size[1] * scale[1]] }, layout);
  return sameShape(result, image) ? image : result;
}

function samples(shape: (image: Shape, scale: Pair) => Shape) {
  const layout = 'NCHW' as const;
  return (['nearest', 'bilinear'] as const).flatMap((mode) =>
    (
      [
        [2, 2],
        [3, 2],
        [1, 4],
      ] as const
    ).map((scale) => ({
      inputs: [{ shape: shape([2, 2, 3, 4], scale), dtype: 'float32' as const }],
      attributes: { scale, mode, layout },
    })),
  );
}
