import type { Edge } from '../../document/schema';
import type { Box } from '../arrange';
import { componentsOf, networkOf } from './network';
import { place, ranksOf, type Extent } from './place';
import { columnGap as usualGap, rowsOf, type Window } from './rows';

/** A node to lay out, pixels at zoom 1. */
export interface LayoutBox extends Pick<Box, 'id' | 'width' | 'height'> {
  /** Room that is kept above it, for a note. */
  readonly above?: number;
}

export interface LayoutOptions {
  readonly direction: 'right' | 'down';
  /** The middle of a node's first port, from its top: these are in one line along a trunk that runs to the right. */
  readonly portLine: number;
  /** A trunk to the right that is too long to be read at once is folded for this window; absent: never. */
  readonly window?: Window;
  /** What names the resolution at a node's output, as `56×56`: rows end where it changes. */
  readonly stageOf?: (id: string) => string | undefined;
  /** Distance between columns, pixels; that of the canvas where absent. */
  readonly columnGap?: number;
}

export interface Layout {
  /** Top left corners, from about (0, 0) on. */
  readonly places: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  /** Nodes in parts that no trunk sorts: their edges may cross more often than they have to. */
  readonly tangled: number;
}

/** Distance between parts that nothing joins, pixels. */
const partGap = 72;

/**
 * Lays a network out. Its trunk, which all paths pass, is a straight line; branches
 * stand symmetric about it, with room for the arcs of skips above; edges lead forward. Parts that nothing joins lie one below
 * the other. No two nodes overlap, and equal input gives equal places.
 */
export function layOutNetwork(boxes: readonly LayoutBox[], edges: readonly Edge[], options: LayoutOptions): Layout {
  const network = networkOf(
    boxes.map(({ id }) => id),
    edges,
  );
  const turned = options.direction === 'down';
  const along = boxes.map(({ width, height }) => (turned ? height : width));
  const extents = boxes.map(({ width, height, above = 0 }): Extent => {
    if (turned) return { above: width / 2, below: width / 2 };
    return { above: options.portLine + above, below: height - options.portLine };
  });
  const stageOf = (node: number) => options.stageOf?.(boxes[node]!.id);
  const columns = ranksOf(network);
  const placer = place(network, extents, columns, stageOf);
  const parts = componentsOf(network, network.order);
  const joinedParts = parts.filter((part) => part.length > 1).sort((one, other) => other.length - one.length);
  const places = new Map<string, { x: number; y: number }>();
  const window = turned ? undefined : options.window;
  const { columnGap = usualGap } = options;
  let top = 0;
  for (const part of joinedParts) {
    const rows = rowsOf({ network, along, columns, columnGap, window, stageOf, piece: placer.place(part) });
    for (const { node, position, line } of rows.nodes) put(node, position, top + line);
    top += rows.height + partGap;
  }
  // What nothing joins stands in a line below.
  let start = 0;
  for (const [node] of parts.filter((part) => part.length === 1) as [number][]) {
    put(node, start, top + extents[node]!.above);
    start += along[node]! + partGap;
  }
  return { places, tangled: placer.tangled() };

  function put(node: number, position: number, line: number): void {
    const { id, width } = boxes[node]!;
    const at = turned ? { x: line - width / 2, y: position } : { x: position, y: line - options.portLine };
    places.set(id, at);
  }
}
