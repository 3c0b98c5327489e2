import { nodeHeight, nodeWidth } from './nodeSize';
import type { Point } from './spread';

/** A node as it is shown, in the coordinates of its place; a card has the usual size. */
export interface Placed {
  readonly id: string;
  /** Where its card would begin: the first port is `firstPort` below. */
  readonly position: Point;
  readonly width?: number;
  /** How far it reaches above and below that. */
  readonly above?: number;
  readonly height?: number;
}

/** Side of the grid cells that nodes are sorted into by the ground that they cover. */
const cell = 256;

/** Nodes sorted by where they are: those that meet a rectangle are found fast among thousands. */
export interface NodeCells {
  readonly meeting: (left: number, top: number, right: number, bottom: number) => readonly Placed[];
}

export function cellsOf(nodes: readonly Placed[]): NodeCells {
  const cells = new Map<string, Placed[]>();
  for (const node of nodes) {
    const { width = nodeWidth, above = 0, height = nodeHeight, position } = node;
    // A card is found from its corner; what is larger lies in every cell that it covers.
    const isLarge = width > cell || above + height > cell;
    const [right, bottom] = isLarge ? [position.x + width, position.y + height] : [position.x, position.y - above];
    for (let x = floor(position.x); x <= right; x += cell)
      for (let y = floor(position.y - above); y <= bottom; y += cell) {
        const key = keyOf(x, y);
        const list = cells.get(key);
        if (list) list.push(node);
        else cells.set(key, [node]);
      }
  }
  return {
    meeting(left, top, right, bottom) {
      const found = new Set<Placed>();
      for (let x = floor(left - cell); x <= right; x += cell)
        for (let y = floor(top - cell); y <= bottom; y += cell)
          for (const node of cells.get(keyOf(x, y)) ?? []) {
            const { position, width = nodeWidth, above = 0, height = nodeHeight } = node;
            const isMet =
              position.x < right &&
              position.x + width > left &&
              position.y - above < bottom &&
              position.y + height > top;
            if (isMet) found.add(node);
          }
      return [...found];
    },
  };
}

const floor = (value: number): number => Math.floor(value / cell) * cell;
const keyOf = (x: number, y: number): string => `${Math.floor(x / cell)},${Math.floor(y / cell)}`;
