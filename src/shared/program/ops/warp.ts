import { defineOp } from './definition';
import type { Layout } from '../program';
import { formatShape, sameShape } from '../../tensor/shape';
import { imageExtents } from './support/image';

export type WarpAttributes = {
  /** What lies beyond the image: zeros, or the image mirrored at its edge (`dcba|abcd|dcba`). */
  readonly border: 'zero' | 'reflect';
  readonly layout: Layout;
};

declare module '../attributes' {
  interface OpAttributes {
    readonly warp: WarpAttributes;
  }
}

/**
 * For output column x and row y, counted from 0 at the centre of the first pixel, row 0 of the transform gives the
 * column of the input to read, a·x + b·y + c, and row 1 its row; between pixels it interpolates
 * bilinearly. No gradient: images that are fed need none.
 */
export const warp = defineOp({
  type: 'warp',
  doc: 'Turns, moves, mirrors and scales each image by an affine transform of its own, from output to input places.',
  infer: ([images, transforms], { layout }) => {
    const { batch } = imageExtents('warp', images!.shape, layout);
    if (!sameShape(transforms!.shape, [batch, 2, 3]))
      throw new Error(`warp needs a 2×3 transform for each of ${batch} images; got ${formatShape(transforms!.shape)}.`);
    return [{ shape: images!.shape, dtype: 'float32' }];
  },
  samples: (['zero', 'reflect'] as const).map((border) => ({
    inputs: [
      { shape: [3, 2, 5, 4], dtype: 'float32' },
      { shape: [3, 2, 3], dtype: 'float32', range: [-2, 3] },
    ],
    attributes: { border, layout: 'NCHW' },
  })),
});
