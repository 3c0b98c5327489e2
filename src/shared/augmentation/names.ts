import type { AugmentationName } from './definition';

/** Float32 [batch, 2, 3]: where each image's pixels come from, see the op `warp`. */
export const warpFeed = ':warp';

/** Float32 [batch, numbers]: what an augmentation of pixels drew for each image. */
export function augmentationFeed(name: AugmentationName): string {
  return `:augmentation/${name}`;
}
