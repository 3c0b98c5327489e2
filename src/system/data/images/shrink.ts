/**
 * Shrinking as libvips does it, to the bit: weights of a triangle as wide as the factor, 64 places between two pixels,
 * whole numbers, first along columns and then along rows. Source: libvips 8.18, `resample/reducev.cpp` and `reduceh.cpp`.
 */

/** Places between two pixels that have weights of their own. */
const phases = 64;
/** Weights are whole numbers of 1 / 4096. */
const weightBits = 12;
const half = 1 << (weightBits - 1);

/** Pixels that a position is a sum of, at most: the triangle is twice as wide as the factor. */
const taps = 4;
const mostFactor = 2;

/** The pixels that each position of a shrunk axis is a sum of. */
export interface ShrunkAxis {
  /** Positions. */
  readonly count: number;
  /** [positions][taps] */
  readonly pixels: Int32Array;
  readonly weights: Int32Array;
}

const known = new Map<string, ShrunkAxis | undefined>();
const mostKnown = 256;

/**
 * The middle positions of an axis that is shrunk by a factor of 1 to 2. Nothing for other factors, or where a place lies
 * so near the middle of two phases that its rounding decides.
 * @param most positions
 */
export function shrunkAxis(extent: number, factor: number, most: number): ShrunkAxis | undefined {
  const key = `${extent} ${factor} ${most}`;
  if (!known.has(key)) {
    if (known.size >= mostKnown) known.clear();
    known.set(key, makeAxis(extent, factor, most));
  }
  return known.get(key);
}

function makeAxis(extent: number, factor: number, most: number): ShrunkAxis | undefined {
  const all = Math.floor(extent / factor + 0.5);
  if (factor < 1 || factor > mostFactor || all < 1) return undefined;
  const [start, count] = [Math.max(0, Math.floor((all - most + 1) / 2)), Math.min(all, most)];
  const [pixels, weights] = [new Int32Array(count * taps), new Int32Array(count * taps)];
  const points = 2 * rounded(factor) + 1;
  const offset = (1 + all * factor - extent) / 2 - 1;
  const isExact = Number.isInteger(factor * 4096);
  for (let at = 0; at < count; at++) {
    const place = (start + at + 0.5) * factor - 0.5 - offset;
    if (!isExact && isBetweenPhases(place)) return undefined;
    const phase = ((Math.trunc(place * phases * 2) % (phases * 2)) + 1) >> 1;
    const first = Math.trunc(place) - (Math.ceil(points / 2) - 1);
    let tap = at * taps;
    for (const [point, weight] of triangle(points, factor, phase / phases).entries()) {
      if (weight === 0) continue;
      // Beyond the border its pixel repeats.
      pixels[tap] = Math.min(Math.max(first + point, 0), extent - 1);
      weights[tap++] = weight;
    }
  }
  return { count, pixels, weights };
}

/** libvips adds the factor again and again, which is not the same to the last bit. */
function isBetweenPhases(place: number): boolean {
  const twice = place * phases * 2;
  return Math.abs(twice - Math.round(twice)) < 1e-6 && Math.round(twice) % 2 === 1;
}

/** To the nearest whole number, from the middle to the even one. */
function rounded(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}

/** Weights of the pixels around a place, which lies `phase` behind one. */
function triangle(points: number, factor: number, phase: number): number[] {
  const centre = phase + points / 2 - 1;
  const heights = Array.from({ length: points }, (_, at) => Math.max(0, 1 - Math.abs((at - centre) / factor)));
  const sum = heights.reduce((left, right) => left + right, 0);
  return heights.map((height) => Math.trunc((height / sum) * (1 << weightBits)));
}

/**
 * Shrinks an image.
 * @param image uint8 [height, width, channels]
 * @returns uint8 [rows, columns, channels]
 */
export function shrink(
  image: Uint8Array,
  { width, channels }: { readonly width: number; readonly channels: number },
  { rows, columns }: { readonly rows: ShrunkAxis; readonly columns: ShrunkAxis },
): Uint8Array {
  return shrinkColumns(shrinkRows(image, width * channels, rows), { length: width * channels, channels }, columns);
}

/** @param length of a row */
function shrinkRows(image: Uint8Array, length: number, { count, pixels, weights }: ShrunkAxis): Uint8Array {
  const shrunk = new Uint8Array(count * length);
  for (let row = 0; row < count; row++) {
    const tap = row * taps;
    const [a, b, c, d] = [weights[tap]!, weights[tap + 1]!, weights[tap + 2]!, weights[tap + 3]!];
    const [first, second] = [pixels[tap]! * length, pixels[tap + 1]! * length];
    const [third, fourth] = [pixels[tap + 2]! * length, pixels[tap + 3]! * length];
    const to = row * length;
    for (let at = 0; at < length; at++) {
      const sum =
        a * image[first + at]! + b * image[second + at]! + c * image[third + at]! + d * image[fourth + at]! + half;
      shrunk[to + at] = sum >> weightBits;
    }
  }
  return shrunk;
}

function shrinkColumns(
  image: Uint8Array,
  { length, channels }: { readonly length: number; readonly channels: number },
  { count, pixels, weights }: ShrunkAxis,
): Uint8Array {
  const rows = image.length / length;
  const shrunk = new Uint8Array(rows * count * channels);
  for (let column = 0; column < count; column++) {
    const tap = column * taps;
    const [a, b, c, d] = [weights[tap]!, weights[tap + 1]!, weights[tap + 2]!, weights[tap + 3]!];
    const [first, second] = [pixels[tap]! * channels, pixels[tap + 1]! * channels];
    const [third, fourth] = [pixels[tap + 2]! * channels, pixels[tap + 3]! * channels];
    for (let channel = 0; channel < channels; channel++) {
      let to = column * channels + channel;
      for (let at = channel; at < image.length; at += length) {
        const sum =
          a * image[first + at]! + b * image[second + at]! + c * image[third + at]! + d * image[fourth + at]! + half;
        shrunk[to] = sum >> weightBits;
        to += count * channels;
      }
    }
  }
  return shrunk;
}
