import type { Arc } from '@shared/targets/figures/inside/findArcs';
import { entry, type Inside } from '@shared/targets/figures/inside/insideOfUse';
import type { Cell } from './lanes';

export interface Column {
  readonly middle: number;
  readonly room: number;
}

/** The columns of the scene, by their numbers; the first, 0, is where the composite begins. Narrow parts make narrow columns. */
export function columnsOf({ parts }: Inside, cells: ReadonlyMap<string, Cell>, width: number): readonly Column[] {
  const weights = [0.5];
  for (const part of parts) {
    const cell = cells.get(part.id);
    if (cell) weights[cell.column] = Math.max(weights[cell.column] ?? 0, part.isNarrow ? 0.6 : 1);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0.3);
  const unit = Math.min(30, width / total);
  // A short chain is in the middle of its frame.
  let x = (width - unit * total) / 2;
  return weights.map((weight) => {
    const room = weight * unit;
    x += room;
    return { middle: x - room / 2, room };
  });
}

/** From arc to arc, where one on the level carries a box or none does. */
const levelHeight = { carrying: 13, bare: 8 } as const;

/**
 * How high each arc lies: the wider of two that meet lies outside.
 * @returns the middle of each arc's level, and the height of all levels, from `top` down
 */
export function levelsOf(
  arcs: readonly Arc[],
  cells: ReadonlyMap<string, Cell>,
  top: number,
): { readonly middles: readonly number[]; readonly height: number } {
  const columnOf = (id: string) => (id === entry ? 0 : (cells.get(id)?.column ?? 0));
  const spans = arcs.map(({ from, to, parts }, index) => ({
    index,
    first: columnOf(from),
    last: columnOf(to),
    isCarrying: parts.length > 0,
  }));
  spans.sort((one, other) => one.last - one.first - (other.last - other.first));
  const levels: (typeof spans)[] = [];
  for (const span of spans) {
    const isClear = (level: typeof spans) => level.every(({ first, last }) => last <= span.first || span.last <= first);
    // Outside every arc that it meets, whichever of those lies highest.
    const inner = levels.findLastIndex((level) => !isClear(level));
    (levels[inner + 1] ??= []).push(span);
  }
  const middles: number[] = [];
  let height = 0;
  for (const level of [...levels].reverse()) {
    const own = level.some(({ isCarrying }) => isCarrying) ? levelHeight.carrying : levelHeight.bare;
    for (const { index } of level) middles[index] = top + height + own / 2;
    height += own;
  }
  return { middles, height };
}
