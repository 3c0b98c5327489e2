import type { ElkNode } from 'elkjs/lib/elk-api';
import type { Box } from '@shared/editing';
import type { Edge } from '@shared/document/schema';
import { firstPort } from '../../viewport/nodeSize';

export type LayoutKind = 'right' | 'down' | 'rows';

const common = {
  'elk.algorithm': 'layered',
  'elk.layered.spacing.nodeNodeBetweenLayers': '56',
  'elk.spacing.nodeNode': '48',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  // Network simplex takes a minute for 300 blocks with skips.
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
};

/** The graph that elk lays out, in the order of the drawing's nodes and edges; edges lead from port to port. */
export function layoutGraph(boxes: readonly Box[], edges: readonly Edge[], kind: LayoutKind): ElkNode {
  const indices = new Map(boxes.map(({ id }, index) => [id, index]));
  const isDown = kind === 'down';
  return {
    id: 'root',
    layoutOptions: { ...common, 'elk.direction': isDown ? 'DOWN' : 'RIGHT' },
    children: boxes.map(({ id, width, height }, index) => ({
      ...{ id, width, height },
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
      ports: [
        { id: `in${index}`, ...(isDown ? { x: width / 2, y: 0 } : { x: 0, y: firstPort }) },
        { id: `out${index}`, ...(isDown ? { x: width / 2, y: height } : { x: width, y: firstPort }) },
      ],
    })),
    edges: edges.flatMap(({ from, to }, index) => {
      const [source, target] = [indices.get(from[0]), indices.get(to[0])];
      if (source === undefined || target === undefined) return [];
      return { id: `e${index}`, sources: [`out${source}`], targets: [`in${target}`] };
    }),
  };
}
