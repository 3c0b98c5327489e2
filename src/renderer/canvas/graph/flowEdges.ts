import type { Graph } from '@shared/editing';
import type { Edge, End } from '@shared/document/schema';
import { edgeKeys, numbered, wayOf } from '../../drawing/edgeKey';
import { portId } from '../../viewport/nodeIds';
import { obstaclesOf } from './edgeObstacles';
import type { FlowEdge } from '../../viewport/flowTypes';

type Wired = Pick<Graph, 'edges' | 'inputs' | 'outputs'>;

let last: { readonly nodes: Graph['nodes']; readonly wired: Wired; readonly edges: FlowEdge[] } | undefined;

/** Distance between equal edges, canvas pixels. */
const sideGap = 8;

/**
 * React Flow's edges for a graph; made again only when edges or positions change. `wired`: the graph as the open use wires
 * it. Its edges that are not in `graph` lead past nodes that are left out; they can't be selected.
 */
export function flowEdges(graph: Graph, wired: Wired = graph): FlowEdge[] {
  if (last && last.nodes === graph.nodes && isSame(last.wired, wired)) return last.edges;
  const depths = depthsOf({ nodes: graph.nodes, edges: wired.edges });
  const isObstructed = obstaclesOf(graph);
  const keys = keysOf(graph, wired);
  const fixed = numbered([...wired.edges.map(wayOf), ...portEnds(wired).map(({ from, to }) => wayOf({ from, to }))]);
  const besides = sideBySide(wired.edges);
  const known = new Map(last?.edges.map((edge) => [edge.id, edge]));
  const made = wired.edges.map((edge, index): FlowEdge => {
    const span = (depths.get(edge.to[0]) ?? 0) - (depths.get(edge.from[0]) ?? 0);
    const data = {
      lift: span > 1 && isObstructed(edge) ? liftOver(span) : 0,
      beside: besides[index]!,
      way: wayOf(edge),
    };
    const id = keys[index];
    if (id === undefined) return { ...wire(`fixed:${fixed[index]}`, edge, data), ...untouchable };
    const old = known.get(id);
    if (old?.data?.lift === data.lift && old.data.beside === data.beside) return old;
    return { ...wire(id, edge, data), ariaLabel: `Edge from ${edge.from[0]} to ${edge.to[0]}` };
  });
  const ports = portEnds(wired).map(({ from, to, enters }, index): FlowEdge => {
    // An input that reaches a node behind others is a skip.
    const depth = enters === undefined ? 0 : (depths.get(enters) ?? 0);
    const data = { lift: depth > 0 ? liftOver(depth + 1) : 0, beside: 0, way: wayOf({ from, to }) };
    const id = `fixed:${fixed[wired.edges.length + index]}`;
    return { ...wire(id, { from, to }, data), ...untouchable, className: 'wire-of-port' };
  });
  last = { nodes: graph.nodes, wired, edges: [...made, ...ports] };
  return last.edges;
}

const isSame = (left: Wired, right: Wired): boolean =>
  left.edges === right.edges && left.inputs === right.inputs && left.outputs === right.outputs;

const liftOver = (span: number): number => Math.min(36 + 18 * span, 140);

/** An edge that ends at a port of the composite, or leads past what is left out. */
const untouchable = { selectable: false, focusable: false } as const;

function wire(id: string, { from, to }: Edge, data: NonNullable<FlowEdge['data']>): FlowEdge {
  return { id, type: 'wire', source: from[0], sourceHandle: from[1], target: to[0], targetHandle: to[1], data };
}

/** The connections to the ports of a composite. `enters`: the node that an input leads to. */
function portEnds({ inputs, outputs }: Wired): readonly (Edge & { readonly enters?: string })[] {
  return [
    ...inputs.flatMap(({ name, to }) =>
      to.map((end) => ({ from: [portId('input', name), 'port'] as End, to: end, enters: end[0] })),
    ),
    ...outputs.map(({ name, from }) => ({ from, to: [portId('output', name), 'port'] as End })),
  ];
}

/** The keys of the edges that are in the graph; `undefined` for those that lead past what is left out. */
function keysOf({ edges }: Graph, wired: Wired): readonly (string | undefined)[] {
  const keys = edgeKeys(edges);
  if (wired.edges === edges) return keys;
  const own = new Map(edges.map((edge, index) => [edge, keys[index]!]));
  return wired.edges.map((edge) => own.get(edge));
}

/** How far below its ports each edge is drawn, so that equal ones lie side by side around the middle. */
function sideBySide(edges: readonly Edge[]): readonly number[] {
  const counts = new Map<string, number>();
  const places = edges.map((edge) => {
    const place = counts.get(wayOf(edge)) ?? 0;
    counts.set(wayOf(edge), place + 1);
    return place;
  });
  return places.map((place, index) => (place - (counts.get(wayOf(edges[index]!))! - 1) / 2) * sideGap);
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
