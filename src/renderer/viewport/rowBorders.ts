import type { Edge } from '@shared/document/schema';
import type { Placed } from './nodeCells';
import { nodeHeight } from './nodeSize';

type Card = Pick<Placed, 'id' | 'position'>;

/** Cards that are closer than this one above the other are in one row, canvas pixels. */
const rowGap = 60;

/**
 * The heights between the rows of a graph that is folded like text: no edge leads on from one row to another but back to where the
 * next begins, so that either can be stretched alone.
 */
export function rowBorders(cards: readonly Card[], edges: readonly Edge[]): readonly number[] {
  const sorted = [...cards].sort((one, other) => one.position.y - other.position.y);
  const rows: { readonly top: number; bottom: number }[] = [];
  const rowOf = new Map<string, number>();
  for (const { id, position } of sorted) {
    const last = rows.at(-1);
    if (last && position.y < last.bottom + rowGap) last.bottom = Math.max(last.bottom, position.y + nodeHeight);
    else rows.push({ top: position.y, bottom: position.y + nodeHeight });
    rowOf.set(id, rows.length - 1);
  }
  if (rows.length < 2) return [];
  const lefts = new Map(cards.map(({ id, position }) => [id, position.x]));
  /** For each row but the last, whether it belongs together with the next. */
  const isJoined = rows.slice(1).map(() => false);
  for (const { from, to } of edges) {
    const [start, end] = [rowOf.get(from[0]), rowOf.get(to[0])];
    if (start === undefined || end === undefined || lefts.get(to[0])! < lefts.get(from[0])!) continue;
    isJoined.fill(true, Math.min(start, end), Math.max(start, end));
  }
  return isJoined.flatMap((joined, index) => (joined ? [] : [(rows[index]!.bottom + rows[index + 1]!.top) / 2]));
}
