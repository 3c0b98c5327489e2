import type { Edge } from '../../document/schema';
import { networkOf } from '../../editing/layout/network';
import { arcsAround, insideArc, type ArcPath } from './arcs';
import { outerBounds, type PlacedVolume } from './placed';
import { rowsOf } from './rows';
import type { Point } from './solid';

/** A line from one volume to the next: straight, or to another row through the corners of a way around. */
export interface VolumeWire {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

export interface Joins {
  readonly wires: readonly VolumeWire[];
  /** The arc over each volume inside which something skips. */
  readonly inside: readonly ArcPath[];
  /** The arcs from one volume to another, by ids. */
  readonly skips: readonly { readonly from: string; readonly to: string; readonly arc: ArcPath }[];
  /** The volume to which alone each leads beside its skips, by ids. */
  readonly next: ReadonlyMap<string, string>;
}

/** Room of a line at the ends of rows, and above a row, pixels. */
const turn = 18;

/** How placed volumes are joined. */
export function joinsOf(placed: readonly PlacedVolume[], steps: readonly Edge[]): Joins {
  const ids = placed.map(({ id }) => id);
  const network = networkOf(ids, steps);
  const inside = placed.filter(({ hasSkip }) => hasSkip).map(insideArc);
  const obstacles = placed.map((volume) => {
    const outer = outerBounds(volume);
    return volume.hasSkip ? { ...outer, top: insideArc(volume).peak } : outer;
  });
  const rows = rowsOf(obstacles);
  const skips = network.skips.map(([from, to]) => ({
    ...{ from: ids[from]!, to: ids[to]! },
    isInRow: rows[from] === rows[to] && placed[from]!.bounds.left < placed[to]!.bounds.left,
    ends: [from, to] as const,
  }));
  const inRow = skips.filter(({ isInRow }) => isInRow);
  // From above their boxes, or from below their labels.
  const ends = placed.map((volume, index) => ({ ...volume.bounds, bottom: obstacles[index]!.bottom }));
  const arcs = arcsAround(
    inRow.map(({ ends: [from, to] }) => ({ from: ends[from]!, to: ends[to]!, row: rows[from]! })),
    obstacles,
    rows,
  );
  const next = network.next.flatMap((targets, from): [string, string][] =>
    targets.length === 1 ? [[ids[from]!, ids[targets[0]!]!]] : [],
  );
  const plain = network.next.flatMap((targets, from) => targets.map((to) => [from, to] as const));
  const across = skips.filter(({ isInRow }) => !isInRow).map(({ ends: [from, to] }) => [from, to] as const);
  return {
    wires: [...plain, ...across].map(([from, to]) => ({
      ...{ from: ids[from]!, to: ids[to]! },
      points: wayBetween(placed[from]!, placed[to]!, rows[to]!.top),
    })),
    ...{ inside, next: new Map(next) },
    skips: inRow.map(({ from, to }, index) => ({ from, to, arc: arcs[index]! })),
  };
}

/** @param top of the row that it leads to */
function wayBetween(source: PlacedVolume, target: PlacedVolume, top: number): readonly Point[] {
  const [from, to] = [exitOf(source), entryOf(target)];
  if (from.x <= to.x) return [from, to];
  const [right, left, between] = [source.bounds.right + turn, to.x - turn, top - turn];
  return [
    from,
    ...[
      { x: right, y: from.y },
      { x: right, y: between },
      { x: left, y: between },
      { x: left, y: to.y },
    ],
    to,
  ];
}

/** The middle of its last side, and where its first front begins: level with each other along a trunk. */
const exitOf = ({ bounds: { right, top, bottom }, solid }: PlacedVolume): Point => ({
  x: right - solid.depth.x / 2,
  y: (top + bottom) / 2,
});
const entryOf = ({ bounds: { left, top, bottom } }: PlacedVolume): Point => ({ x: left, y: (top + bottom) / 2 });
