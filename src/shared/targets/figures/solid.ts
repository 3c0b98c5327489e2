import type { ExampleType } from '../../tensor/exampleType';

/**
 * A tensor as a box in oblique projection, pixels. Its front is channels × height; its side, seen from the right, is
 * height × width.
 */
export interface Solid {
  /** Along the flow: channels; of a sequence its length, of a vector its features. */
  readonly width: number;
  readonly height: number;
  /** How far its far edges lie to the right and above. */
  readonly depth: Point;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Scale {
  /** Pixels for each doubling of channels. */
  readonly channels: number;
}

export const usualScale: Scale = { channels: 6 };
/** For small pictures, where what tells networks apart is the extent of their images. */
export const slimScale: Scale = { channels: 3 };

/** Of the receding axis, to the right and up. */
const foreshortening = { x: 0.42, y: 0.21 };
/** Depth of what has no second spatial axis. */
const shallow: Point = { x: 6, y: 3 };

const doublings = (count: number): number => Math.log2(Math.max(1, count));

/** The length of a spatial axis, pixels. All scales are logarithmic: equal ratios are equal steps. */
export const extentOf = (positions: number): number => 6 + 14 * doublings(positions);
const along = (count: number): number => 8 + 7.5 * doublings(count);

/** The box of a tensor; one of a usual size where its type is not known. Of more than three axes the last three count. */
export function solidOf(type: ExampleType | undefined, { channels: step }: Scale = usualScale): Solid {
  if (!type) return { width: 24, height: 48, depth: { x: 12, y: 6 } };
  const [channels = 1, second = 1, first = 1] = type.shape.toReversed();
  if (type.shape.length >= 3) {
    const depth = extentOf(second);
    return {
      width: 3 + step * doublings(channels),
      height: extentOf(first),
      depth: { x: foreshortening.x * depth, y: foreshortening.y * depth },
    };
  }
  const isSequence = type.shape.length === 2;
  return {
    width: along(isSequence ? second : channels),
    height: isSequence ? 8 + 3 * doublings(channels) : 10,
    depth: shallow,
  };
}

export type FaceName = 'front' | 'top' | 'side';
export const faceNames: readonly FaceName[] = ['front', 'top', 'side'];

/** The corners of a box's three visible faces. @param at the top left corner of its front */
export function facesOf(
  { width, height, depth }: Solid,
  { x, y }: Point,
): Readonly<Record<FaceName, readonly Point[]>> {
  const [right, bottom] = [x + width, y + height];
  const far = (point: Point): Point => ({ x: point.x + depth.x, y: point.y - depth.y });
  const [topLeft, topRight, bottomRight] = [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
  ];
  return {
    front: [topLeft, topRight, bottomRight, { x, y: bottom }],
    top: [topLeft, far(topLeft), far(topRight), topRight],
    side: [topRight, far(topRight), far(bottomRight), bottomRight],
  };
}

/** A point on a box's side. @param across from its near edge and `down` from its top, 0 to 1 */
export function pointOnSide({ width, height, depth }: Solid, { x, y }: Point, across: number, down: number): Point {
  return { x: x + width + across * depth.x, y: y + down * height - across * depth.y };
}
