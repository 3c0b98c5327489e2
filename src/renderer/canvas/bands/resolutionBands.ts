import type { Box } from '@shared/editing';

/** Neighbours in a row whose outputs have one resolution, with the room around them, canvas pixels. */
export interface Band extends Omit<Box, 'id'> {
  readonly resolution: string;
}

interface Sized extends Box {
  /** Absent where the output is no image. */
  readonly resolution?: string;
}

/** Room around the nodes of a band; where the next is closer, they meet in the middle. */
const margin = { x: 20, top: 36, bottom: 24 };
/** Nodes that are closer than this one above the other are in one row. */
const rowGap = 60;

/**
 * One band for each run of equal resolution in a row of nodes, as high as the row. Where nodes stand one above the other,
 * the one on the row's main line counts.
 */
export function resolutionBands(boxes: readonly Sized[]): Band[] {
  return rowsOf(boxes).flatMap(bandsOfRow);
}

function rowsOf(boxes: readonly Sized[]): readonly (readonly Sized[])[] {
  const rows: Sized[][] = [];
  let bottom = -Infinity;
  for (const box of [...boxes].sort((one, other) => one.y - other.y)) {
    if (box.y < bottom + rowGap) rows.at(-1)!.push(box);
    else rows.push([box]);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return rows;
}

function bandsOfRow(row: readonly Sized[]): Band[] {
  const top = Math.min(...row.map(({ y }) => y)) - margin.top;
  const bottom = Math.max(...row.map(({ y, height }) => y + height)) + margin.bottom;
  const runs: { resolution?: string; left: number; right: number }[] = [];
  for (const { x, width, resolution } of mainOf(row)) {
    const last = runs.at(-1);
    if (last && last.resolution === resolution) last.right = x + width;
    else runs.push({ left: x, right: x + width, ...(resolution !== undefined && { resolution }) });
  }
  return runs.flatMap(({ resolution, left, right }, index): Band[] => {
    if (resolution === undefined) return [];
    const x = Math.max(left - margin.x, (left + (runs[index - 1]?.right ?? -Infinity)) / 2);
    const end = Math.min(right + margin.x, (right + (runs[index + 1]?.left ?? Infinity)) / 2);
    return [{ resolution, x, y: top, width: end - x, height: bottom - top }];
  });
}

/** Of nodes one above the other, those closest to the height that most of the row have, from left to right. */
function mainOf(row: readonly Sized[]): readonly Sized[] {
  const line = mostFrequent(row.map(({ y }) => y));
  const main: Sized[] = [];
  const byDistance = [...row].sort((one, other) => Math.abs(one.y - line) - Math.abs(other.y - line));
  for (const box of byDistance) {
    const at = firstFrom(main, box.x);
    const [before, after] = [main[at - 1], main[at]];
    const isTaken = (before && before.x + before.width > box.x) || (after && after.x < box.x + box.width);
    if (!isTaken) main.splice(at, 0, box);
  }
  return main;
}

/** The index of the first box, of some from left to right, that begins at `x` or behind it. */
function firstFrom(boxes: readonly Sized[], x: number): number {
  let [low, high] = [0, boxes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxes[middle]!.x < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = values[0]!;
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    if (counts.get(value)! > counts.get(best)!) best = value;
  }
  return best;
}
