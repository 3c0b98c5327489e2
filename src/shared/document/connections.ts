import type { CompositeGraph, Edge, End } from './schema';

/** What feeds a port: the output of a node, or an input of the enclosing composite, by name. */
export type Feeder = End | string;

/** One connection to a port: along an edge, or from an input of the composite. */
export interface Connection {
  readonly from: Feeder;
  readonly to: End;
  /** The edge as it stands in the graph, where it is one. */
  readonly edge?: Edge;
}

/**
 * All connections of a graph, in input order for every port: the order in which Concatenate stacks them. The graph's `order`
 * decides for the ports it lists; elsewhere inputs of the composite come before edges.
 */
export function connectionsOf(graph: Pick<CompositeGraph, 'edges' | 'inputs' | 'order'>): Connection[] {
  const list: Connection[] = [
    ...graph.inputs.flatMap(({ name, to }) => to.map((end) => ({ from: name, to: end }))),
    ...graph.edges.map((edge) => ({ from: edge.from, to: edge.to, edge })),
  ];
  for (const { to, from } of graph.order ?? []) {
    const places = [...list.keys()].filter((place) => sameEnd(list[place]!.to, to));
    const sorted = inOrder(
      places.map((place) => list[place]!),
      from,
    );
    places.forEach((place, index) => (list[place] = sorted[index]!));
  }
  return list;
}

/**
 * The graph with exactly these connections; inputs of the composite that are no longer connected are dropped. Unchanged
 * parts keep their identity.
 */
export function withConnections<Graph extends CompositeGraph>(graph: Graph, list: readonly Connection[]): Graph {
  const edges = list.flatMap(({ from, to, edge }): Edge[] => (typeof from === 'string' ? [] : [edge ?? { from, to }]));
  const inputs = graph.inputs.flatMap((input) => {
    const to = list.filter(({ from }) => from === input.name).map((connection) => connection.to);
    if (!to.length) return [];
    return [sameItems(to, input.to) ? input : { ...input, to }];
  });
  const { order: _, ...rest } = graph;
  const order = orderOf({ edges, inputs }, list);
  return {
    ...rest,
    edges: sameItems(edges, graph.edges) ? graph.edges : edges,
    inputs: sameItems(inputs, graph.inputs) ? graph.inputs : inputs,
    ...(order.length && { order }),
  } as Graph;
}

/** The `order` entries needed where inputs do not come before edges. */
function orderOf(graph: Pick<CompositeGraph, 'edges' | 'inputs'>, list: readonly Connection[]) {
  if (!graph.inputs.length) return [];
  const wanted = byPort(list);
  const usual = byPort(connectionsOf(graph));
  return [...wanted].flatMap(([port, arriving]) => {
    const isUsual = usual.get(port)!.every(({ from }, index) => sameFeeder(from, arriving[index]!.from));
    return isUsual ? [] : [{ to: arriving[0]!.to, from: arriving.map(({ from }) => from) }];
  });
}

function byPort(list: readonly Connection[]): Map<string, Connection[]> {
  const ports = new Map<string, Connection[]>();
  for (const connection of list) {
    const key = connection.to.join('\n');
    const known = ports.get(key);
    if (known) known.push(connection);
    else ports.set(key, [connection]);
  }
  return ports;
}

/** Connections in the order of their feeders; unlisted ones come last, in their original order. */
function inOrder(connections: readonly Connection[], feeders: readonly Feeder[]): Connection[] {
  const left = [...connections];
  const listed = feeders.flatMap((feeder) => {
    const place = left.findIndex(({ from }) => sameFeeder(from, feeder));
    return place < 0 ? [] : left.splice(place, 1);
  });
  return [...listed, ...left];
}

export function sameFeeder(left: Feeder, right: Feeder): boolean {
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  return sameEnd(left, right);
}

export function sameEnd(left: End, right: End): boolean {
  return left[0] === right[0] && left[1] === right[1];
}

export function sameEdge(left: Edge, right: Edge): boolean {
  return sameEnd(left.from, right.from) && sameEnd(left.to, right.to);
}

/** Whether a feeder is an output of this node. */
export function comesFrom(feeder: Feeder, id: string): boolean {
  return typeof feeder !== 'string' && feeder[0] === id;
}

function sameItems(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
