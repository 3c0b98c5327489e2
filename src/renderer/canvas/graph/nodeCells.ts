import type { Graph } from '@shared/editing';
import { nodeHeight, nodeWidth } from '../../viewport/nodeSize';

export type Placed = Pick<Graph['nodes'][number], 'id' | 'position'>;

/** Side of the grid cells that nodes are sorted into by their corner; a node reaches at most into the next cell. */
const cell = 256;

/** Nodes sorted by where they are: those that meet a rectangle are found fast among thousands. */
export interface NodeCells {
  readonly meeting: (left: number, top: number, right: number, bottom: number) => readonly Placed[];
}

export function cellsOf(nodes: readonly Placed[]): NodeCells {
  const cells = new Map<string, Placed[]>();
  for (const node of nodes) {
    const key = keyOf(node.position.x, node.position.y);
    const list = cells.get(key);
    if (list) list.push(node);
    else cells.set(key, [node]);
  }
  return {
    meeting(left, top, right, bottom) {
      const found: Placed[] = [];
      for (let x = floor(left - nodeWidth); x <= right; x += cell)
        for (let y = floor(top - nodeHeight); y <= bottom; y += cell)
          for (const node of cells.get(keyOf(x, y)) ?? []) {
            const { position } = node;
            const isMet =
              position.x < right &&
              position.x + nodeWidth > left &&
              position.y < bottom &&
              position.y + nodeHeight > top;
            if (isMet) found.push(node);
          }
      return found;
    },
  };
}

const floor = (value: number): number => Math.floor(value / cell) * cell;
const keyOf = (x: number, y: number): string => `${Math.floor(x / cell)},${Math.floor(y / cell)}`;
