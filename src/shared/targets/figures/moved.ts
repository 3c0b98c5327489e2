import type { ArcPath } from './arcs';
import type { VolumeWire } from './joins';
import type { Bounds } from './bounds';
import type { PicturedVolume } from './picturedVolume';
import type { Point } from './solid';

type Move = (point: Point) => Point;

/** What a picture is made of, each moved by the same distance. */
export const movedVolume = (move: Move, { kernel, ...volume }: PicturedVolume): PicturedVolume => ({
  ...volume,
  fronts: volume.fronts.map(move),
  bounds: movedBounds(move, volume.bounds),
  ...(kernel && { kernel: { corners: kernel.corners.map(move), tip: move(kernel.tip) } }),
});

export const movedWire = (move: Move, wire: VolumeWire): VolumeWire => ({ ...wire, points: wire.points.map(move) });

export const movedArc = (move: Move, { from, to, control, peak }: ArcPath): ArcPath => ({
  ...{ from: move(from), to: move(to) },
  ...{ control: move({ x: 0, y: control }).y, peak: move({ x: 0, y: peak }).y },
});

function movedBounds(move: Move, { left, top, right, bottom }: Bounds): Bounds {
  const [start, end] = [move({ x: left, y: top }), move({ x: right, y: bottom })];
  return { left: start.x, top: start.y, right: end.x, bottom: end.y };
}
