/** Float32 [batch, 2, 3]: where each image's pixels come from, see the op `warp`. */
export const warpFeed = ':warp';

/** Int32 [batch, height, width]: where pixels come from where images move by whole ones, see `wholePixels.ts`. */
export const pixelsFeed = ':pixels';

/** Float32 [batch, numbers]: what an augmentation of pixels drew for each image. */
export function augmentationFeed(name: string): string {
  return `:augmentation/${name}`;
}
