import { formatShape } from '../../tensor/shape';
import type { ArcPath } from './arcs';
import { collapse } from './collapse';
import { volumesOfFigure } from './fold';
import { joinsOf, type VolumeWire } from './joins';
import { kernelMark } from './kernel';
import { movedArc, movedVolume, movedWire } from './moved';
import type { PicturedVolume } from './picturedVolume';
import { outerBounds, placeVolumes } from './placed';
import { slimScale, usualScale, type Point } from './solid';
import type { FigureSource } from './source';
import { stepsBetween } from './steps';
import { shortName } from './text';
import type { Volume } from './volume';

/** A network as textbooks draw it: a box for what leaves each layer. Pixels, from (0, 0). */
export interface VolumePicture {
  readonly width: number;
  readonly height: number;
  /** From left to right. */
  readonly volumes: readonly PicturedVolume[];
  readonly wires: readonly VolumeWire[];
  /** Skips: between volumes, and inside one. */
  readonly arcs: readonly ArcPath[];
}

export interface PictureOptions {
  /** Without labels and windows, narrow, and with no more than what is seen at the size of a stamp. */
  readonly isSmall?: boolean;
  /** Most volumes, where similar ones can be drawn as one; usually 28, and 9 in a small picture. */
  readonly most?: number;
}

const margin = 12;

/** The picture of a drawing's volumes. Equal input gives an equal picture. */
export function volumePicture(source: FigureSource, options: PictureOptions = {}): VolumePicture {
  const { isSmall = false, most = isSmall ? 9 : 28 } = options;
  const shown = collapse(source, volumesOfFigure(source), most);
  const steps = stepsBetween(shown, source.graph.edges);
  const placed = placeVolumes(shown, steps, {
    ...(isSmall ? { scale: slimScale } : { scale: usualScale, labelsOf: labels }),
    ...{ gap: isSmall ? 8 : 20, mostBoxes: isSmall ? 1 : 3 },
  });
  const { wires, inside, skips, next } = joinsOf(placed, steps);
  const byId = new Map(placed.map((volume) => [volume.id, volume]));
  const volumes = placed
    .map((volume): PicturedVolume => {
      const reader = isSmall ? undefined : byId.get(next.get(volume.id) ?? '');
      const kernel = reader && kernelMark(source, volume, reader);
      return { ...volume, ...(kernel && { kernel }) };
    })
    .sort((one, other) => one.bounds.left - other.bounds.left || one.bounds.top - other.bounds.top);
  return atOrigin({ volumes, wires, arcs: [...inside, ...skips.map(({ arc }) => arc)] });
}

/** Below a volume: what it is called, and its shape. */
export function labels({ name, times, type }: Volume): readonly string[] {
  return [`${shortName(name)}${times > 1 ? ` ×${times}` : ''}`, type ? formatShape(type.shape) : '?'];
}

/** The picture moved so that it begins at its margin, with its size. */
function atOrigin({ volumes, wires, arcs }: Pick<VolumePicture, 'volumes' | 'wires' | 'arcs'>): VolumePicture {
  if (!volumes.length) return { width: 2 * margin, height: 2 * margin, volumes, wires, arcs };
  const outer = volumes.map(outerBounds);
  const peaks = arcs.map(({ peak }) => peak);
  const left = Math.min(...outer.map((bounds) => bounds.left)) - margin;
  const top = Math.min(...outer.map((bounds) => bounds.top), ...peaks) - margin;
  const move = ({ x, y }: Point): Point => ({ x: x - left, y: y - top });
  return {
    width: Math.max(...outer.map(({ right }) => right)) + margin - left,
    height: Math.max(...outer.map(({ bottom }) => bottom), ...peaks) + margin - top,
    volumes: volumes.map((volume) => movedVolume(move, volume)),
    wires: wires.map((wire) => movedWire(move, wire)),
    arcs: arcs.map((arc) => movedArc(move, arc)),
  };
}
