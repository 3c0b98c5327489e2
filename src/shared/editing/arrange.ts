import type { NetloomDocument } from '../document/schema';
import { moveNodes, type Positions } from './nodes';
import type { Scope } from './scope';

/** A node as it lies on the canvas, pixels at zoom 1. Sizes are the view's, so the caller gives them. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

const aligned: { readonly [Side in Alignment]: (box: Box, all: readonly Box[]) => { x: number; y: number } } = {
  left: ({ y }, all) => ({ x: Math.min(...all.map(({ x }) => x)), y }),
  right: ({ y, width }, all) => ({ x: Math.max(...all.map((box) => box.x + box.width)) - width, y }),
  centre: ({ y, width }, all) => ({ x: mean(all.map((box) => box.x + box.width / 2)) - width / 2, y }),
  top: ({ x }, all) => ({ x, y: Math.min(...all.map(({ y }) => y)) }),
  bottom: ({ x, height }, all) => ({ x, y: Math.max(...all.map((box) => box.y + box.height)) - height }),
  middle: ({ x, height }, all) => ({ x, y: mean(all.map((box) => box.y + box.height / 2)) - height / 2 }),
};

/** Brings nodes into one line along a side or through their centres. */
export function align(
  document: NetloomDocument,
  boxes: readonly Box[],
  side: Alignment,
  scope?: Scope,
): NetloomDocument {
  return moveNodes(document, new Map(boxes.map((box) => [box.id, aligned[side](box, boxes)])), scope);
}

/** Makes the gaps between nodes equal; the outermost two stay. */
export function distribute(
  document: NetloomDocument,
  boxes: readonly Box[],
  direction: 'horizontal' | 'vertical',
  scope?: Scope,
): NetloomDocument {
  const [axis, extent] = direction === 'horizontal' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const sorted = [...boxes].sort((left, right) => left[axis] - right[axis]);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last || sorted.length < 3) return document;
  const filled = sorted.reduce((total, box) => total + box[extent], 0);
  const gap = (last[axis] + last[extent] - first[axis] - filled) / (sorted.length - 1);
  let next = first[axis];
  const positions = new Map<string, { x: number; y: number }>();
  for (const box of sorted) {
    positions.set(box.id, { x: box.x, y: box.y, [axis]: next });
    next += box[extent] + gap;
  }
  return moveNodes(document, positions satisfies Positions, scope);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
