import type { Random } from '../../../tensor/random';
import type { Values } from '../definition';
import { outlineNames, outlines, type OutlineName } from './outlines';

/** A shape in an image; lengths in pixels, `turn` in radians, a colour for each channel from 0 to 255. */
export interface PlacedShape {
  readonly outline: OutlineName;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly turn: number;
  readonly colour: readonly number[];
}

/** Calls `visit` with the index of each pixel of a square image that lies in the shape. */
export function visitPixels(shape: PlacedShape, size: number, visit: (pixel: number) => void): void {
  const { x, y, radius, turn } = shape;
  const inside = outlines[shape.outline];
  const [cosine, sine] = [Math.cos(turn) / radius, Math.sin(turn) / radius];
  // Corners reach beyond the radius.
  const reach = radius * Math.SQRT2;
  const first = (centre: number) => Math.max(0, Math.floor(centre - reach));
  const last = (centre: number) => Math.min(size - 1, Math.ceil(centre + reach));
  for (let row = first(y); row <= last(y); row++) {
    for (let column = first(x); column <= last(x); column++) {
      const [right, down] = [column + 0.5 - x, row + 0.5 - y];
      if (inside(right * cosine + down * sine, down * cosine - right * sine)) visit(row * size + column);
    }
  }
}

/** Places a shape so that its centre lies in the image, at an angle within ±`tilt` radians. */
export function placeShape(
  size: number,
  kinds: number,
  colour: (outline: number) => readonly number[],
  random: Random,
  tilt: number,
): PlacedShape {
  const radius = size * (0.17 + 0.12 * random.uniform());
  const place = () => 0.7 * radius + (size - 1.4 * radius) * random.uniform();
  const outline = random.integer(kinds);
  const [x, y, turn] = [place(), place(), (2 * random.uniform() - 1) * tilt];
  return { outline: outlineNames[outline]!, x, y, radius, turn, colour: colour(outline) };
}

/** Places to try for each shape. */
const tries = 20;

/**
 * Places shapes that cover one another at most in part, so that each can still be told: their centres are at least 0.65 of
 * the sum of their radii apart.
 * @returns at most `count` shapes, one at least
 */
export function placeApart(count: number, place: () => PlacedShape): PlacedShape[] {
  const placed: PlacedShape[] = [];
  const isFree = ({ x, y, radius }: PlacedShape) =>
    placed.every((other) => Math.hypot(x - other.x, y - other.y) >= 0.65 * (radius + other.radius));
  for (let tried = 0; placed.length < count && tried < count * tries; tried++) {
    const shape = place();
    if (isFree(shape)) placed.push(shape);
  }
  return placed;
}

/** A colour that differs from another by at least `distance`, summed over the channels. */
export function colourFarFrom(other: readonly number[], distance: number, random: Random): number[] {
  for (;;) {
    const colour = other.map(() => random.integer(256));
    if (colour.reduce((sum, value, channel) => sum + Math.abs(value - other[channel]!), 0) >= distance) return colour;
  }
}

/** Fills an image with one colour, lighter on one side and darker on the other by up to `slope`. */
export function paintBackground(
  image: Values,
  size: number,
  colour: readonly number[],
  slope: number,
  random: Random,
): void {
  const angle = 2 * Math.PI * random.uniform();
  const [right, down] = [Math.cos(angle) * slope, Math.sin(angle) * slope];
  let at = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const change = (right * (column - size / 2) + down * (row - size / 2)) / size;
      for (const value of colour) image[at++] = toByte(value + change);
    }
  }
}

/** Paints one shape over what is there, with a shade that runs from one side to the other. */
export function paintShape(image: Values, size: number, shape: PlacedShape): void {
  const { colour, x, radius } = shape;
  visitPixels(shape, size, (pixel) => {
    const shade = 1 - (0.15 * ((pixel % size) - x)) / radius;
    colour.forEach((value, channel) => (image[pixel * colour.length + channel] = toByte(value * shade)));
  });
}

/** Returns what adds normal noise to images of `length` bytes. */
export function noiseFor(length: number, random: Random): (image: Values, deviation: number) => void {
  const noise = new Float32Array(length);
  return (image, deviation) => {
    random.fillNormal(noise, deviation);
    for (let at = 0; at < length; at++) image[at] = toByte(image[at]! + noise[at]!);
  };
}

export function toByte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
