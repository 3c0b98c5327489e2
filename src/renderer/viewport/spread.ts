import { nodeHeight, nodeWidth } from './nodeSize';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How much more room a node takes than its card: behind it, above it and below it, canvas pixels. */
export interface Growth extends Point {
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

/**
 * How a graph makes room for what has grown in it, without a change of the drawing: a map of its plane that stretches what is
 * beside the grown nodes. It lets nothing come to lie on anything else, keeps every order, and can be undone exactly.
 */
export interface Spread {
  readonly forth: (point: Point) => Point;
  readonly back: (point: Point) => Point;
}

const unspread: Spread = { forth: (point) => point, back: (point) => point };

/** A stretch of a graph from left to right in which nothing stands. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** How far columns of cards stay apart where the gap between them is closed, canvas pixels. */
const closedGap = 64;

/** Where nothing stands between some cards from left to right, and more room is left than there needs to be. */
export function wideGaps(cards: readonly Point[]): readonly Gap[] {
  const starts = [...new Set(cards.map(({ x }) => x))].sort((one, other) => one - other);
  return starts
    .slice(1)
    .map((to, index) => ({ from: starts[index]! + nodeWidth, to }))
    .filter(({ from, to }) => to - from > closedGap);
}

/**
 * The room for grown nodes. The plane is stretched over the width of a card that has grown to the right, and over the height of
 * one above and below its top, where it has grown up and down. So what was beside, above or below it still is, and trunks stay
 * straight. Of nodes that grow at one place, as those of a row, the largest counts.
 * @param gaps stretches that are made narrow
 * @param borders heights between rows, each of which is stretched to the right for itself
 */
export function spreadOf(
  growths: readonly Growth[],
  gaps: readonly Gap[] = [],
  borders: readonly number[] = [],
): Spread {
  if (!growths.length && !gaps.length) return unspread;
  const rowAt = (y: number): number => borders.filter((border) => border <= y).length;
  const rows = [...borders, Infinity].map((_, row) =>
    stretched([
      growths.filter(({ y }) => rowAt(y) === row).map(({ x, right }) => ({ from: x, to: x + nodeWidth, more: right })),
      gaps.map(({ from, to }) => ({ from, to, more: closedGap - (to - from) })),
    ]),
  );
  const down = stretched([
    growths.map(({ y, up }) => ({ from: y - nodeHeight, to: y, more: up })),
    growths.map((growth) => ({ from: growth.y, to: growth.y + nodeHeight, more: growth.down })),
  ]);
  return {
    forth: ({ x, y }) => ({ x: rows[rowAt(y)]!.forth(x), y: down.forth(y) }),
    back(point) {
      const y = down.back(point.y);
      return { x: rows[rowAt(y)]!.back(point.x), y };
    },
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
  /** How much longer it becomes, or shorter. */
  readonly more: number;
}

/** A stretch of the line that is mapped evenly. */
interface Piece {
  readonly from: number;
  readonly at: number;
  readonly slope: number;
}

/** A line on which spans are longer; where several of one kind overlap, the one that is stretched most counts. */
function stretched(kinds: readonly (readonly Span[])[]) {
  const borders = [...new Set(kinds.flat().flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  const [first = 0] = borders;
  const pieces: Piece[] = [{ from: -Infinity, at: -Infinity, slope: 1 }];
  let at = first;
  borders.forEach((from, index) => {
    const to = borders[index + 1] ?? Infinity;
    const densities = kinds.map((spans) => {
      const here = spans.filter((span) => span.from <= from && span.to >= to);
      return here.length ? Math.max(...here.map((span) => span.more / (span.to - span.from))) : 0;
    });
    const slope = densities.reduce((sum, density) => sum + density, 1);
    pieces.push({ from, at, slope });
    at += slope * (to - from);
  });
  const along = (value: number, key: 'from' | 'at'): Piece => pieces.findLast((piece) => piece[key] <= value)!;
  return {
    forth(value: number): number {
      const { from, at: start, slope } = along(value, 'from');
      return from === -Infinity ? value : start + (value - from) * slope;
    },
    back(value: number): number {
      const { from, at: start, slope } = along(value, 'at');
      return from === -Infinity ? value : from + (value - start) / slope;
    },
  };
}
