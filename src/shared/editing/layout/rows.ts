import { lastOf } from './contour';
import { lengthsToTry, rowsWithin, type Segment } from './fold';
import type { Network } from './network';
import type { Piece } from './place';

/** The window that a drawing is folded for, pixels, and the zoom at which it can be read there. */
export interface Window {
  readonly width: number;
  readonly height: number;
  readonly readable: number;
}

/** Distances between columns and between rows, pixels. */
export const columnGap = 56;
const rowGap = 104;

export interface Laid {
  readonly network: Network;
  readonly along: readonly number[];
  readonly columns: readonly number[];
  readonly columnGap: number;
  readonly piece: Piece;
  readonly window: Window | undefined;
  /** What names the resolution at a node's output. */
  readonly stageOf: (node: number) => string | undefined;
}

export interface Rows {
  readonly nodes: readonly { readonly node: number; readonly position: number; readonly line: number }[];
  readonly width: number;
  readonly height: number;
  /** Of the last row. */
  readonly last: number;
}

/** The largest share of a trunk that can't be broken, where it is still folded. */
const mostUnbroken = 0.65;
/** The least share of the width that a last row should have. */
const leastLast = 0.3;

/** One row, or as many as make the whole readable in the window. */
export function rowsOf(laid: Laid): Rows {
  const { window, piece } = laid;
  const single = inRows(laid, [-Infinity]);
  if (!window || !piece.parts) return single;
  /** A last row of a node or two looks forgotten. */
  const isForgotten = (rows: Rows) => rows.last < rows.width * leastLast;
  const worth = (rows: Rows) => zoomOf(rows) * (isForgotten(rows) ? 0.85 : 1);
  const zoomOf = ({ width, height }: Rows) => Math.min(window.width / width, window.height / height);
  if (zoomOf(single) >= window.readable) return single;
  const { starts, segments } = segmentsOf(laid);
  const whole = segments.reduce((sum, { length }) => sum + length, 0);
  // Rows beside one that has most of the drawing anyway would only hide its figure.
  if (segments.some(({ length }) => length > whole * mostUnbroken)) return single;
  let best = single;
  for (const most of lengthsToTry(segments, 3 * laid.columnGap)) {
    const rows = inRows(
      laid,
      rowsWithin(segments, most).map((segment, index) => (index === 0 ? -Infinity : starts[segment]!)),
    );
    if (worth(rows) > worth(best) * 1.02) best = rows;
    if (zoomOf(best) >= window.readable && !isForgotten(best)) break;
  }
  return best;
}

/** Where the trunk may be folded: between two nodes that all paths pass, and not under a skip. */
function segmentsOf({ network, columns, columnGap, along, stageOf, piece }: Laid) {
  const parts = piece.parts!;
  const starts: number[] = [];
  const segments: Segment[] = [];
  const skips = network.skips.map(([from, to]) => [columns[from]!, columns[to]!] as const);
  parts.forEach((part, index) => {
    const column = columns[part[0]!]!;
    // A skip may leave the last node of a row: it leads to the next with the trunk.
    const isFree = skips.every(([from, to]) => from >= column - 1 || to < column);
    const isBetween = index > 0 && part.length === 1 && parts[index - 1]!.length === 1;
    const nodes = part.length === 1 ? part : longestOf(part, columns);
    const length = nodes.reduce((sum, node) => sum + along[node]! + columnGap, 0);
    if (index > 0 && !(isFree && isBetween)) {
      const last = segments.at(-1)!;
      segments[segments.length - 1] = { ...last, length: last.length + length };
      return;
    }
    starts.push(column);
    segments.push({ length, isStage: index > 0 && stageOf(part[0]!) !== stageOf(parts[index - 1]![0]!) });
  });
  return { starts, segments };
}

/** One node of each column. */
function longestOf(part: readonly number[], columns: readonly number[]): number[] {
  return [...new Map(part.map((node) => [columns[node]!, node])).values()];
}

/** @param starts the first column of each row */
function inRows({ along, columns, columnGap, piece: { contour, lines } }: Laid, starts: readonly number[]): Rows {
  const rowOf = (column: number) => starts.findLastIndex((start) => start <= column);
  const widths = new Map<number, number>();
  for (const node of lines.keys()) widths.set(columns[node]!, Math.max(widths.get(columns[node]!) ?? 0, along[node]!));
  const positions = new Map<number, number>();
  const rows = starts.map(() => ({ width: 0, above: 0, below: 0 }));
  for (let column = contour.first; column <= lastOf(contour); column++) {
    const row = rows[rowOf(column)]!;
    positions.set(column, row.width);
    row.width += (widths.get(column) ?? 0) + columnGap;
    row.above = Math.max(row.above, -contour.top[column - contour.first]!);
    row.below = Math.max(row.below, contour.bottom[column - contour.first]!);
  }
  let top = 0;
  const trunks = rows.map(({ above, below }) => {
    const trunk = top + above;
    top = trunk + below + rowGap;
    return trunk;
  });
  const nodes = [...lines].map(([node, line]) => ({
    ...{ node, position: positions.get(columns[node]!)! },
    line: trunks[rowOf(columns[node]!)]! + line,
  }));
  return {
    nodes,
    width: Math.max(...rows.map(({ width }) => width)) - columnGap,
    height: top - rowGap,
    last: rows.at(-1)!.width - columnGap,
  };
}
