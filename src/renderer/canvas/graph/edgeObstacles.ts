import type { Graph } from '@shared/editing';
import type { Edge } from '@shared/document/schema';
import { firstPort, nodeHeight, nodeWidth } from '../../viewport/nodeSize';

/** Side of the grid cells that nodes are sorted into; a node reaches at most into the next cell. */
const cell = 256;

type Nodes = Pick<Graph, 'nodes'>;
type Placed = Graph['nodes'][number];

/** A fast test, also for thousands of nodes, whether nodes lie on the straight line of an edge to the right. */
export function obstaclesOf({ nodes }: Nodes): (edge: Edge) => boolean {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const cells = new Map<string, Placed[]>();
  for (const node of nodes) {
    const key = keyOf(node.position.x, node.position.y);
    const list = cells.get(key);
    if (list) list.push(node);
    else cells.set(key, [node]);
  }
  return ({ from, to }) => {
    const [source, target] = [known.get(from[0]), known.get(to[0])];
    if (!source || !target) return false;
    const [start, width] = [source.position.x + nodeWidth, target.position.x - source.position.x - nodeWidth];
    if (width <= 0) return false;
    const lineAt = (x: number) => {
      const share = Math.min(1, Math.max(0, (x + nodeWidth / 2 - start) / width));
      return source.position.y + (target.position.y - source.position.y) * share + firstPort;
    };
    const isInTheWay = ({ id, position: { x, y } }: Placed) =>
      id !== from[0] &&
      id !== to[0] &&
      x > source.position.x &&
      x < target.position.x &&
      y < lineAt(x) &&
      lineAt(x) < y + nodeHeight;
    for (let column = source.position.x; column < target.position.x + cell; column += cell) {
      const ends = [lineAt(column - cell), lineAt(column + cell)];
      const [top, bottom] = [Math.min(...ends) - nodeHeight, Math.max(...ends)];
      for (let row = top; row < bottom + cell; row += cell)
        if (cells.get(keyOf(column, row))?.some(isInTheWay)) return true;
    }
    return false;
  };
}

const keyOf = (x: number, y: number): string => `${Math.floor(x / cell)},${Math.floor(y / cell)}`;
