import { z } from 'zod';
import type { Shape } from '../tensor/shape';

/** Where in an image a pixel of a view is taken from; rows and columns count from the centre of the first pixel. */
export type Place = (row: number, column: number) => readonly [row: number, column: number];

/** One kind of versions of test images. */
interface ViewsDefinition<Amount extends number> {
  readonly amount: z.ZodType<Amount>;
  /** What amounts there are, for messages. */
  readonly expected: string;
  /** Whether the network's answers to all versions of an image are averaged; otherwise each is an example of its own. */
  readonly averaged: boolean;
  /** The versions of an image of this height and width. */
  readonly places: (amount: Amount, height: number, width: number) => readonly Place[];
}

/** Krizhevsky et al. 2012: crops of 224 pixels from images of 256. */
const enlargement = 256 / 224;

const define = <Amount extends number>(definition: ViewsDefinition<Amount>) => definition;

/** Every kind of versions, by name. */
export const imageViews = {
  /** The four corners and the centre of the enlarged image; with ten, their mirror images too. */
  crops: define({
    amount: z.union([z.literal(5), z.literal(10)]),
    expected: '5 or 10 crops',
    averaged: true,
    places: (count, height, width) => {
      const [tall, wide] = [Math.round(height * enlargement), Math.round(width * enlargement)];
      const [down, right] = [tall - height, wide - width];
      const corners = [0, down].flatMap((top) => [0, right].map((left) => [top, left] as const));
      const crops = [...corners, [Math.floor(down / 2), Math.floor(right / 2)] as const].map(
        ([top, left]): Place =>
          (row, column) => [((row + top + 0.5) * height) / tall - 0.5, ((column + left + 0.5) * width) / wide - 0.5],
      );
      const mirrored = crops.map(
        (place): Place =>
          (row, column) =>
            place(row, width - 1 - column),
      );
      return count === 10 ? [...crops, ...mirrored] : crops;
    },
  }),
  /** Moved by so many pixels to the right, left, down and up. */
  shift: define({
    amount: z.number().int().min(0).max(4096),
    expected: 'whole pixels from 0 to 4096',
    averaged: false,
    places: (pixels) =>
      bothWays(pixels).flatMap((by): Place[] => [
        (row, column) => [row, column - by],
        (row, column) => [row - by, column],
      ]),
  }),
  /** Turned about the centre by so many degrees, one way and the other. */
  rotation: define({
    amount: z.number().min(0).max(180),
    expected: 'degrees from 0 to 180',
    averaged: false,
    places: (degrees, height, width) =>
      bothWays((degrees * Math.PI) / 180).map((angle) => {
        const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
        return aboutCentre(height, width, (y, x) => [cosine * y - sine * x, sine * y + cosine * x]);
      }),
  }),
  /** Enlarged about the centre by this factor, or made smaller below 1. */
  scale: define({
    amount: z.number().min(0.05).max(20),
    expected: 'factors from 0.05 to 20',
    averaged: false,
    places: (factor, height, width) => [aboutCentre(height, width, (y, x) => [y / factor, x / factor])],
  }),
} as const;

export type ViewsKind = keyof typeof imageViews;

/** Which versions of test images are looked at. */
export const imageViewsSchema = z
  .object({ kind: z.enum(Object.keys(imageViews) as [ViewsKind, ...ViewsKind[]]), amount: z.number() })
  .refine(({ kind, amount }) => imageViews[kind].amount.safeParse(amount).success, {
    error: ({ input }) => `expected ${imageViews[(input as { kind: ViewsKind }).kind].expected}`,
  });

export type ImageViews = z.output<typeof imageViewsSchema>;

/** The versions of an image of this height and width, in their order. */
export function placesOf({ kind, amount }: ImageViews, height: number, width: number): readonly Place[] {
  return (imageViews[kind] as ViewsDefinition<number>).places(amount, height, width);
}

/**
 * Writes a version of an image, blended from the four nearest pixels; what lies beyond the image is black.
 * @param source [height, width, channels]
 * @param target as large
 */
export function writeView(
  place: Place,
  source: Uint8Array,
  target: Uint8Array,
  [height, width, channels]: Shape,
): void {
  for (let row = 0; row < height!; row++) {
    for (let column = 0; column < width!; column++) {
      const [y, x] = place(row, column);
      const at = (row * width! + column) * channels!;
      for (let channel = 0; channel < channels!; channel++)
        target[at + channel] = Math.round(sample(source, y, x, channel, height!, width!, channels!));
    }
  }
}

/** Rounding may leave a place on the edge a little outside. */
const slack = 1e-6;

function sample(
  source: Uint8Array,
  y: number,
  x: number,
  channel: number,
  height: number,
  width: number,
  channels: number,
): number {
  // A pixel reaches half its width around its centre.
  const isBeyond = y < -0.5 - slack || x < -0.5 - slack || y > height - 0.5 + slack || x > width - 0.5 + slack;
  if (isBeyond) return 0;
  const [top, below, vertical] = between(y, height);
  const [left, right, horizontal] = between(x, width);
  const pixel = (row: number, column: number) => source[(row * width + column) * channels + channel]!;
  const upper = pixel(top, left) * (1 - horizontal) + pixel(top, right) * horizontal;
  const lower = pixel(below, left) * (1 - horizontal) + pixel(below, right) * horizontal;
  return upper * (1 - vertical) + lower * vertical;
}

/** The two pixels around a place, and the share of the second. */
function between(place: number, extent: number): [first: number, second: number, share: number] {
  const inside = Math.min(Math.max(place, 0), extent - 1);
  const first = Math.floor(inside);
  return [first, Math.min(first + 1, extent - 1), inside - first];
}

/** Nothing is moved once, not twice. */
function bothWays(amount: number): number[] {
  return amount === 0 ? [0] : [amount, -amount];
}

function aboutCentre(height: number, width: number, turned: Place): Place {
  const [middleRow, middleColumn] = [(height - 1) / 2, (width - 1) / 2];
  return (row, column) => {
    const [y, x] = turned(row - middleRow, column - middleColumn);
    return [middleRow + y, middleColumn + x];
  };
}
