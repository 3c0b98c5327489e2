import type { Route } from './flowTypes';
import type { NodeCells, Placed } from './nodeCells';
import { firstPort, nodeWidth } from './nodeSize';

/** Half the room that an edge keeps to nodes it passes, and between arcs one above the other, canvas pixels. */
const clearance = 8;
const arcHeight = 34;
const arcGap = 18;
/** An edge over a shorter distance passes no node. */
const short = nodeWidth / 2;

/** An edge between two nodes, from the right of one to the left of the other. */
export interface Span {
  readonly source: Placed;
  readonly target: Placed;
}

interface Ends {
  readonly left: number;
  readonly right: number;
  readonly start: number;
  readonly end: number;
}

type Way = Pick<Route, 'lift' | 'bend' | 'turn'>;
const direct: Way = { lift: 0 };

/**
 * How edges run so that they lie on no node: straight where that is free, along one of their ends' lines, or as an arc
 * above what they pass; arcs within others lie below these.
 */
export function routesOf(spans: readonly Span[], cells: NodeCells): readonly Way[] {
  const ways = spans.map((span) => wayOf(span, cells));
  const arcs = spans
    .flatMap((span, index) => (ways[index] === undefined ? [{ index, ...endsOf(span) }] : []))
    .sort((one, other) => one.right - one.left - (other.right - other.left));
  const nested = new Nested();
  const lifts = new Map<number, number>();
  for (const { index, left, right, start, end } of arcs) {
    const level = nested.above(left, right, clearAbove(left, right, Math.min(start, end), cells));
    lifts.set(index, Math.min(start, end) - level);
  }
  return ways.map((way, index) => way ?? { lift: lifts.get(index)! });
}

function endsOf({ source, target }: Span): Ends {
  return {
    ...{ left: source.position.x + (source.width ?? nodeWidth), right: target.position.x },
    ...{ start: source.position.y + firstPort, end: target.position.y + firstPort },
  };
}

/** Without an arc; nothing where nodes lie on every such way. */
function wayOf(span: Span, cells: NodeCells): Way | undefined {
  const { left, right, start, end } = endsOf(span);
  if (right - left < short) return span.target.above ? { lift: 0, turn: span.target.above } : direct;
  const isFree = (line: number): boolean =>
    cells
      .meeting(left + 1, line - clearance, right - 1, line + clearance)
      .every(({ id }) => id === span.source.id || id === span.target.id);
  if (start === end) return isFree(start) ? direct : undefined;
  if (isFree(end)) return { lift: 0, bend: 'early' };
  if (isFree(start)) return { lift: 0, bend: 'late' };
  return undefined;
}

/** The lowest height above a line at which nothing lies between two places. */
function clearAbove(left: number, right: number, line: number, cells: NodeCells): number {
  let level = line - arcHeight;
  for (let tries = 0; tries < 100; tries++) {
    const tops = cells
      .meeting(left + 1, level - clearance, right - 1, line)
      .map(({ position, above = 0 }) => position.y - above);
    const next = Math.min(level, ...tops.map((top) => top - arcHeight + clearance));
    if (next === level) break;
    level = next;
  }
  return level;
}

/** Arcs that were given their height, for those around them. */
class Nested {
  private readonly arcs: { readonly left: number; readonly right: number; readonly level: number }[] = [];

  /** A height not below `level` that keeps a distance to the arcs beneath. */
  above(left: number, right: number, level: number): number {
    const beneath = this.arcs.filter((arc) => arc.left < right && arc.right > left);
    let free = level;
    for (const arc of beneath.sort((one, other) => other.level - one.level))
      if (Math.abs(arc.level - free) < arcGap) free = arc.level - arcGap;
    this.arcs.push({ left, right, level: free });
    return free;
  }
}
