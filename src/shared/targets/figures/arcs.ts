import type { Bounds } from './bounds';
import { innerArcOf, type PlacedVolume } from './placed';
import type { Row } from './rows';
import { short } from './short';
import type { Point } from './solid';

/** A cubic curve between two points, both of whose controls are at one height. */
export interface ArcPath {
  readonly from: Point;
  readonly to: Point;
  /** The height of its control points. */
  readonly control: number;
  /** The height of its middle, which is its highest point, or its lowest. */
  readonly peak: number;
}

/** Least distance of an arc from what it passes, and between arcs one around the other. */
const clearance = 14;

/** A cubic reaches three quarters of the way from its ends to its controls. */
function through(from: Point, to: Point, peak: number): ArcPath {
  return { from, to, peak, control: (peak - (from.y + to.y) / 8) / 0.75 };
}

/** The arc over a volume inside which something skips. */
export function insideArc(volume: PlacedVolume): ArcPath {
  const { bounds, solid } = volume;
  const { left, right, top } = bounds;
  const inset = solid.depth.x / 2;
  return through({ x: left + inset, y: top }, { x: right, y: top }, top - innerArcOf(right - left - inset));
}

/**
 * Arcs for skips between volumes, in their order: outside all that they pass, above, or below where they begin lower than they
 * end. The shorter ones lie inside.
 */
export function arcsAround(
  skips: readonly { readonly from: Bounds; readonly to: Bounds; readonly row: Row }[],
  bounds: readonly Bounds[],
  rows: readonly Row[],
): readonly ArcPath[] {
  const obstacles = bounds.map((box, index) => ({ ...box, row: rows[index] }));
  const arcs = new Array<ArcPath>(skips.length);
  const length = (index: number) => skips[index]!.to.left - skips[index]!.from.left;
  for (const index of [...skips.keys()].sort((one, other) => length(one) - length(other))) {
    const { from, to, row } = skips[index]!;
    const [start, end] = [middleOf(from), middleOf(to)];
    const passed = obstacles.filter((each) => each.row === row && each.left < end.x && each.right > start.x);
    const isBelow = start.y > end.y + clearance;
    const peak = isBelow
      ? Math.max(from.bottom, ...passed.map(({ bottom }) => bottom)) + clearance
      : Math.min(from.top, ...passed.map(({ top }) => top)) - clearance;
    obstacles.push({ left: start.x, right: end.x, top: peak, bottom: peak, row });
    const side = isBelow ? 'bottom' : 'top';
    arcs[index] = through({ x: start.x, y: from[side] }, { x: end.x, y: to[side] }, peak);
  }
  return arcs;
}

function middleOf({ left, right, top, bottom }: Bounds): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** An arc as the path of an SVG. */
export function arcText({ from, to, control }: ArcPath): string {
  const at = ({ x, y }: Point) => `${short(x)},${short(y)}`;
  return `M${at(from)}C${at({ ...from, y: control })} ${at({ ...to, y: control })} ${at(to)}`;
}
