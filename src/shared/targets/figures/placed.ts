import type { Edge } from '../../document/schema';
import { layOutNetwork, type LayoutOptions } from '../../editing/layout';
import type { Bounds } from './bounds';
import { rowsOf, type Row } from './rows';
import { textWidth } from './text';
import { solidOf, type Point, type Scale, type Solid } from './solid';
import type { Volume } from './volume';

/** A volume with its boxes, pixels. */
export interface PlacedVolume extends Volume {
  /** One box each time that it is drawn, from left to right. */
  readonly solid: Solid;
  /** Top left corners of the boxes' fronts. */
  readonly fronts: readonly Point[];
  /** Around all its boxes, without labels and arcs. */
  readonly bounds: Bounds;
  /** Lines below its boxes. */
  readonly labels: readonly string[];
}

export interface PlaceOptions {
  readonly scale: Scale;
  /** Labels below the boxes, a line each; none where absent. */
  readonly labelsOf?: (volume: Volume) => readonly string[];
  /** Distance between what stands side by side, pixels. */
  readonly gap: number;
  /** Boxes of one volume at most. */
  readonly mostBoxes: number;
  /** A trunk that is too long to be read in this window is folded into rows; absent: never. */
  readonly window?: LayoutOptions['window'];
}

export const lineHeight = 14;
/** Distance of labels from their box. */
export const labelGap = 4;
/** The height of the arc over a volume, inside which something skips, by its width. */
export const innerArcOf = (width: number): number => Math.min(22, 6 + 0.22 * width);
/** Between the fronts of boxes in a stack, beside their width. */
const stackGap = 7;

/** Volumes side by side in the order of the flow, their middles in line; branches one below the other. */
export function placeVolumes(
  volumes: readonly Volume[],
  steps: readonly Edge[],
  { scale, labelsOf, gap, mostBoxes, window }: PlaceOptions,
): PlacedVolume[] {
  const sized = volumes.map((volume) => {
    const solid = solidOf(volume.type, scale);
    const count = Math.max(1, Math.min(mostBoxes, volume.times));
    const width = count * solid.width + (count - 1) * stackGap + solid.depth.x;
    const labels = labelsOf?.(volume) ?? [];
    return {
      ...{ volume, solid, count, width, labels, half: (solid.height + solid.depth.y) / 2 },
      room: Math.max(width, ...labels.map(textWidth)),
      below: labelsHeight(labels),
    };
  });
  const { places } = layOutNetwork(
    sized.map(({ volume, room, width, half, below }) => ({
      ...{ id: volume.id, width: room, height: half + below },
      above: half + (volume.hasSkip ? innerArcOf(width) : 0),
    })),
    steps,
    { direction: 'right', portLine: 0, columnGap: gap, ...(window && { window }) },
  );
  const rows = rowsOf(
    sized.map(({ volume, half, below }) => {
      const { x, y } = places.get(volume.id)!;
      return { left: x, right: x, top: y - half, bottom: y + half + below };
    }),
  );
  /** The widest of each column; rows have columns of their own. */
  const columns = new Map<Row, Map<number, number>>();
  sized.forEach(({ volume, room }, index) => {
    const { x } = places.get(volume.id)!;
    const inRow = columns.get(rows[index]!) ?? new Map<number, number>();
    columns.set(rows[index]!, inRow.set(x, Math.max(inRow.get(x) ?? 0, room)));
  });
  return sized.map(({ volume, solid, count, width, half, labels }, index) => {
    const { x, y } = places.get(volume.id)!;
    const left = x + (columns.get(rows[index]!)!.get(x)! - width) / 2;
    const top = y - half;
    return {
      ...volume,
      ...{ solid, labels },
      fronts: Array.from({ length: count }, (_, index) => ({
        x: left + index * (solid.width + stackGap),
        y: top + solid.depth.y,
      })),
      bounds: { left, top, right: left + width, bottom: y + half },
    };
  });
}

/** The bounds of a volume with its labels. */
export function outerBounds({ bounds, labels }: PlacedVolume): Bounds {
  if (!labels.length) return bounds;
  const middle = (bounds.left + bounds.right) / 2;
  const half = Math.max(...labels.map(textWidth)) / 2;
  return {
    left: Math.min(bounds.left, middle - half),
    right: Math.max(bounds.right, middle + half),
    top: bounds.top,
    bottom: bounds.bottom + labelsHeight(labels),
  };
}

function labelsHeight({ length }: readonly string[]): number {
  return length ? labelGap + length * lineHeight : 0;
}
