import { z } from 'zod';
import { vectorShape } from '../../program/ops/support/axes';
import type { PixelAugmentation, PixelContext } from './definition';

/** DeVries & Taylor 2017: the square's centre lies anywhere in the image, so that the square may stick out. */
export const cutout: PixelAugmentation<number> = {
  kind: 'pixels',
  stage: 'standardised',
  setting: z.number().int().min(0).max(256).default(0),
  label: 'cutout, pixels',
  help: 'Covers a random square of this side length with the mean colour.',
  numbers: 2,
  draw: (side, random, [height, width]) => {
    // The middle of a square of an even side lies between two pixels.
    const between = side % 2 === 0 ? 0.5 : 0;
    return [random.integer(height) + between, random.integer(width) + between];
  },
  lower: (context, side) => {
    const { builder, images } = context;
    const [vertical, horizontal] = builder.layout === 'NCHW' ? [2, 3] : [1, 2];
    const covered = builder.one('mul', [within(context, 0, vertical!, side), within(context, 1, horizontal!, side)]);
    return builder.one('mul', [images, builder.one('sub', [builder.constant(1), covered])]);
  },
  apply: (image, [height, width, channels], [middleRow, middleColumn], side) => {
    for (let row = 0; row < height; row++) {
      if (Math.abs(row - middleRow!) >= side / 2) continue;
      for (let column = 0; column < width; column++)
        if (Math.abs(column - middleColumn!) < side / 2)
          image.fill(0, (row * width + column) * channels, (row * width + column + 1) * channels);
    }
  },
};

/** 1 for the rows (or columns) that the square covers, else 0. */
function within({ builder, images, number }: PixelContext, which: number, axis: number, side: number) {
  const extent = images.shape[axis]!;
  const places = builder.one('constant', [], {
    values: Array.from({ length: extent }, (_, place) => place),
    shape: vectorShape(4, axis, extent),
  });
  const distance = builder.one('abs', [builder.one('sub', [places, number(which)])]);
  return builder.one('cast', [builder.one('less', [distance, builder.constant(side / 2)])], { dtype: 'float32' });
}
