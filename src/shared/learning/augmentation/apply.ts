import type { Standardisation } from '../../data/standardise';
import { beyond, placeInImage } from './border';
import type { ImageShape } from './definition';
import type { DrawnAugmentation } from './draw';
import type { AugmentationPlan } from './index';

/**
 * One augmented image as bytes, for the preview. The training step does the same inside the engine; tests compare the two.
 */
export function augmentImage(
  bytes: Uint8Array,
  plan: AugmentationPlan,
  drawn: DrawnAugmentation,
  { mean }: Pick<Standardisation, 'mean'>,
): Uint8Array {
  const { shape, pixels } = plan;
  const image = plan.geometric.length > 0 ? warped(bytes, plan, drawn.warp) : Float32Array.from(bytes);
  const vary = (stage: 'bytes' | 'standardised') =>
    pixels.forEach(({ definition, setting }, index) => {
      if (definition.stage === stage) definition.apply(image, shape, drawn.pixels[index]!, setting);
    });
  const channels = shape[2];
  const moveMean = (sign: number) => {
    for (let index = 0; index < image.length; index++) image[index]! += sign * 255 * mean[index % channels]!;
  };
  vary('bytes');
  for (let index = 0; index < image.length; index++) image[index] = Math.min(255, Math.max(0, image[index]!));
  // Augmentations of standardised values only need to know where zero is.
  moveMean(-1);
  vary('standardised');
  moveMean(1);
  return Uint8Array.from(image, (value) => Math.round(Math.min(255, Math.max(0, value))));
}

function warped(bytes: Uint8Array, { shape, border, interpolation }: AugmentationPlan, warp: readonly number[]) {
  const [height, width, channels] = shape;
  const [a, b, c, d, e, f] = warp as [number, number, number, number, number, number];
  const read = reader(bytes, shape, border);
  const result = new Float32Array(bytes.length);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = [a * column + b * row + c, d * column + e * row + f];
      for (let channel = 0; channel < channels; channel++)
        result[(row * width + column) * channels + channel] =
          interpolation === 'nearest' ? read(Math.round(y), Math.round(x), channel) : blended(read, y, x, channel);
    }
  }
  return result;
}

type Reader = (row: number, column: number, channel: number) => number;

function reader(bytes: Uint8Array, [height, width, channels]: ImageShape, border: AugmentationPlan['border']): Reader {
  return (row, column, channel) => {
    const [y, x] = [placeInImage(row, height, border), placeInImage(column, width, border)];
    return y === beyond || x === beyond ? 0 : bytes[(y * width + x) * channels + channel]!;
  };
}

/** Bilinear interpolation of the four pixels around a position. */
function blended(read: Reader, y: number, x: number, channel: number): number {
  const [top, left] = [Math.floor(y), Math.floor(x)];
  const [down, right] = [y - top, x - left];
  const line = (row: number) => (1 - right) * read(row, left, channel) + right * read(row, left + 1, channel);
  return (1 - down) * line(top) + down * line(top + 1);
}
