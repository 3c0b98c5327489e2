import type { Graph } from '@shared/editing';
import type { End } from '@shared/document/schema';
import { edgeKey } from '../../drawing/edgeKey';
import { portId } from '../../viewport/nodeIds';
import { obstaclesOf } from './edgeObstacles';
import type { FlowEdge } from '../../viewport/flowTypes';

let last: { readonly graph: Graph; readonly wired: Graph; readonly edges: FlowEdge[] } | undefined;

/**
 * React Flow's edges for a graph; made again only when edges or positions change. `wired`: the graph as the open use wires
 * it. Its edges that are not in `graph` lead past nodes that are left out; they can't be selected.
 */
export function flowEdges(graph: Graph, wired: Graph = graph): FlowEdge[] {
  if (last && last.wired.edges === wired.edges && last.graph.nodes === graph.nodes) return last.edges;
  const depths = depthsOf(wired);
  const isObstructed = obstaclesOf(graph);
  const drawn = wired === graph ? undefined : new Set(graph.edges);
  const known = new Map(last?.edges.map((edge) => [edge.id, edge]));
  const made = wired.edges.map((edge): FlowEdge => {
    const id = edgeKey(edge);
    const span = (depths.get(edge.to[0]) ?? 0) - (depths.get(edge.from[0]) ?? 0);
    const lift = span > 1 && isObstructed(edge) ? liftOver(span) : 0;
    if (drawn && !drawn.has(edge)) return fixedEdge(edge.from, edge.to, lift);
    const old = known.get(id);
    if (old?.data?.lift === lift && old.selectable !== false) return old;
    return {
      id,
      type: 'wire',
      source: edge.from[0],
      sourceHandle: edge.from[1],
      target: edge.to[0],
      targetHandle: edge.to[1],
      data: { lift },
      ariaLabel: `Edge from ${edge.from[0]} to ${edge.to[0]}`,
    };
  });
  const ports: FlowEdge[] = [
    ...wired.inputs.flatMap(({ name, to }) =>
      to.map((end) => {
        const depth = depths.get(end[0]) ?? 0;
        // An input that also reaches a node deeper inside is a skip.
        return fixedEdge([portId('input', name), 'port'], end, depth > 0 ? liftOver(depth + 1) : 0, 'wire-of-port');
      }),
    ),
    ...wired.outputs.map(({ name, from }) => fixedEdge(from, [portId('output', name), 'port'], 0, 'wire-of-port')),
  ];
  last = { graph, wired, edges: [...made, ...ports] };
  return last.edges;
}

const liftOver = (span: number): number => Math.min(36 + 18 * span, 140);

/** An edge that is not the user's to select: it ends at a port of the composite, or leads past what is left out. */
function fixedEdge(from: End, to: End, lift: number, className?: string): FlowEdge {
  return {
    id: `fixed:${from.join('.')}>${to.join('.')}`,
    type: 'wire',
    source: from[0],
    sourceHandle: from[1],
    target: to[0],
    targetHandle: to[1],
    data: { lift },
    selectable: false,
    focusable: false,
    className,
  };
}

/**
 * Each node's depth: the length of the longest path from a source. An edge that spans more than one level is a skip:
 * there is a longer path beside it.
 */
export function depthsOf({ nodes, edges }: Pick<Graph, 'nodes' | 'edges'>): ReadonlyMap<string, number> {
  const following = new Map<string, string[]>();
  const waiting = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { from, to } of edges) {
    if (!waiting.has(from[0]) || !waiting.has(to[0])) continue;
    const list = following.get(from[0]);
    if (list) list.push(to[0]);
    else following.set(from[0], [to[0]]);
    waiting.set(to[0], waiting.get(to[0])! + 1);
  }
  const depths = new Map(nodes.map(({ id }) => [id, 0]));
  const ready = nodes.filter(({ id }) => waiting.get(id) === 0).map(({ id }) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    for (const next of following.get(id) ?? []) {
      depths.set(next, Math.max(depths.get(next)!, depths.get(id)! + 1));
      const left = waiting.get(next)! - 1;
      waiting.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  return depths;
}
