/** How a pen marks. */
export interface Pen {
  /** In pixels of the image. */
  readonly radius: number;
  /** Black instead of white. */
  readonly erases: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Draws a line on a grey image, in white on what is there, with an edge that is one pixel soft.
 * @param pixels uint8 [height, width, 1]; a copy is returned
 */
export function stroke(
  pixels: Uint8Array,
  width: number,
  from: Point,
  to: Point,
  { radius, erases }: Pen,
): Uint8Array<ArrayBuffer> {
  const drawn = Uint8Array.from(pixels);
  drawn.forEach((before, at) => {
    const centre = { x: (at % width) + 0.5, y: Math.floor(at / width) + 0.5 };
    const ink = Math.round(255 * Math.min(1, Math.max(0, radius + 0.5 - distance(centre, from, to))));
    drawn[at] = erases ? Math.min(before, 255 - ink) : Math.max(before, ink);
  });
  return drawn;
}

/** From a point to a line between two others. */
function distance({ x, y }: Point, from: Point, to: Point): number {
  const [along, across] = [to.x - from.x, to.y - from.y];
  const length = along * along + across * across;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * along + (y - from.y) * across) / length));
  return Math.hypot(x - from.x - share * along, y - from.y - share * across);
}
