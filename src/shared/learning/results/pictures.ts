import { z } from 'zod';
import type { MeasuredBatch } from '../metrics/definition';
import type { Shape } from '../../tensor/shape';
import { toBase64 } from './base64';
import type { ResultAccumulator } from './definition';

/** Pixels of the longer side of a picture, at most: of larger ones every second pixel is kept, every third, and so on. */
const longestSide = 96;
/** Pictures of each kind. */
const mostPictures = 8;

const extent = z.number().int().min(1).max(longestSide);

const pictureSchema = z
  .object({
    /** Of the example in its split. */
    index: z.number().int().min(0),
    error: z.number(),
    /** [height, width, channels] bytes in base64. */
    pixels: z.string().max(4 * Math.ceil(longestSide ** 2)),
  })
  .strict();

/** What the network draws of some examples. */
export const picturesSchema = z
  .object({
    height: extent,
    width: extent,
    channels: z.union([z.literal(1), z.literal(3)]),
    /** The first examples. */
    first: z.array(pictureSchema).max(mostPictures),
    /** Those with the largest errors, the largest first. */
    worst: z.array(pictureSchema).max(mostPictures),
  })
  .strict();

export type Pictures = z.infer<typeof picturesSchema>;
export type Picture = Pictures['first'][number];

/** How a view reads one example. */
export interface PictureReader {
  /** Of one example. NaN where the answer is no number. @param example its place in the batch */
  error(batch: MeasuredBatch, example: number): number;
  /** A byte of the picture. @param place of the pixel in its image, row by row */
  byte(batch: MeasuredBatch, example: number, place: number, channel: number): number;
}

/** Keeps the pictures of the first examples and of the worst ones. */
export class PictureAccumulator implements ResultAccumulator<Pictures> {
  private readonly first: Picture[] = [];
  private readonly worst: Picture[] = [];
  private seen = 0;
  private readonly size: Pick<Pictures, 'height' | 'width' | 'channels'>;
  private readonly step: number;

  /** @param shape [height, width, …] of an example */
  constructor(
    private readonly shape: Shape,
    channels: Pictures['channels'],
    private readonly reader: PictureReader,
  ) {
    const [height, width] = shape as readonly [number, number];
    this.step = Math.ceil(Math.max(height, width) / longestSide);
    this.size = { height: Math.ceil(height / this.step), width: Math.ceil(width / this.step), channels };
  }

  add(batch: MeasuredBatch): void {
    for (let example = 0; example < batch.count; example++, this.seen++) {
      const error = this.reader.error(batch, example);
      if (!Number.isFinite(error)) continue;
      const isWorse = this.worst.length < mostPictures || error > this.worst.at(-1)!.error;
      if (!isWorse && this.first.length === mostPictures) continue;
      const picture = { index: this.seen, error, pixels: this.pixels(batch, example) };
      if (this.first.length < mostPictures) this.first.push(picture);
      if (isWorse) this.addWorst(picture);
    }
  }

  result(): Pictures {
    return { ...this.size, first: this.first, worst: this.worst };
  }

  private addWorst(picture: Picture): void {
    const place = this.worst.findIndex(({ error }) => error < picture.error);
    this.worst.splice(place === -1 ? this.worst.length : place, 0, picture);
    if (this.worst.length > mostPictures) this.worst.pop();
  }

  private pixels(batch: MeasuredBatch, example: number): string {
    const { height, width, channels } = this.size;
    const columns = this.shape[1]!;
    const bytes = new Uint8Array(height * width * channels);
    let at = 0;
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++)
        for (let channel = 0; channel < channels; channel++)
          bytes[at++] = this.reader.byte(batch, example, this.step * (row * columns + column), channel);
    return toBase64(bytes);
  }
}
