import type { Graph } from '@shared/editing';
import { edgeKey } from '../../drawing/edgeKey';
import { portId } from '../../viewport/nodeIds';
import { obstaclesOf } from './edgeObstacles';
import type { FlowEdge } from '../../viewport/flowTypes';

let last: { readonly graph: Graph; readonly edges: FlowEdge[] } | undefined;

/** React Flow's edges for a graph; made again only when edges or positions change. */
export function flowEdges(graph: Graph): FlowEdge[] {
  if (last && last.graph.edges === graph.edges && last.graph.nodes === graph.nodes) return last.edges;
  const depths = depthsOf(graph);
  const isObstructed = obstaclesOf(graph);
  const known = new Map(last?.edges.map((edge) => [edge.id, edge]));
  const made = graph.edges.map((edge): FlowEdge => {
    const id = edgeKey(edge);
    const span = (depths.get(edge.to[0]) ?? 0) - (depths.get(edge.from[0]) ?? 0);
    const lift = span > 1 && isObstructed(edge) ? Math.min(36 + 18 * span, 140) : 0;
    const old = known.get(id);
    if (old?.data?.lift === lift) return old;
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
    ...graph.inputs.flatMap(({ name, to }) => to.map((end) => portEdge(portId('input', name), 'port', end[0], end[1]))),
    ...graph.outputs.map(({ name, from }) => portEdge(from[0], from[1], portId('output', name), 'port')),
  ];
  last = { graph, edges: [...made, ...ports] };
  return last.edges;
}

function portEdge(source: string, sourceHandle: string, target: string, targetHandle: string): FlowEdge {
  return {
    id: `port:${source}.${sourceHandle}>${target}.${targetHandle}`,
    type: 'wire',
    source,
    sourceHandle,
    target,
    targetHandle,
    data: { lift: 0 },
    selectable: false,
    focusable: false,
    className: 'wire-of-port',
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
