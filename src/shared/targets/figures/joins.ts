import type { Edge } from '../../document/schema';
import { networkOf } from '../../editing/layout/network';
import { arcsAround, insideArc, type ArcPath } from './arcs';
import { outerBounds, type PlacedVolume } from './placed';
import type { Point } from './solid';

/** A straight line from one volume to the next. */
export interface VolumeWire {
  readonly from: Point;
  readonly to: Point;
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

/** How placed volumes are joined. */
export function joinsOf(placed: readonly PlacedVolume[], steps: readonly Edge[]): Joins {
  const ids = placed.map(({ id }) => id);
  const network = networkOf(ids, steps);
  const wires = network.next.flatMap((targets, from) =>
    targets.map((to) => ({ from: exitOf(placed[from]!), to: entryOf(placed[to]!) })),
  );
  const inside = placed.filter(({ hasSkip }) => hasSkip).map(insideArc);
  const obstacles = placed.map((volume) => {
    const outer = outerBounds(volume);
    return volume.hasSkip ? { ...outer, top: insideArc(volume).peak } : outer;
  });
  // From above their boxes, or from below their labels.
  const ends = placed.map((volume) => ({ ...volume.bounds, bottom: outerBounds(volume).bottom }));
  const skips = network.skips.map(([from, to]) => [ends[from]!, ends[to]!] as const);
  const next = network.next.flatMap((targets, from): [string, string][] =>
    targets.length === 1 ? [[ids[from]!, ids[targets[0]!]!]] : [],
  );
  const arcs = arcsAround(skips, obstacles);
  return {
    ...{ wires, inside, next: new Map(next) },
    skips: network.skips.map(([from, to], index) => ({ from: ids[from]!, to: ids[to]!, arc: arcs[index]! })),
  };
}

/** The middle of its last side, and where its first front begins: level with each other along a trunk. */
const exitOf = ({ bounds: { right, top, bottom }, solid }: PlacedVolume): Point => ({
  x: right - solid.depth.x / 2,
  y: (top + bottom) / 2,
});
const entryOf = ({ bounds: { left, top, bottom } }: PlacedVolume): Point => ({ x: left, y: (top + bottom) / 2 });
