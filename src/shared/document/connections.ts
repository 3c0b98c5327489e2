import type { CompositeGraph, Edge, End } from './schema';

/** What feeds a port: the output of a node, or by its name an input of the composite that is drawn. */
export type Feeder = End | string;

/** One tensor that comes to one port: along an edge, or through an input of the composite. */
export interface Connection {
  readonly from: Feeder;
  readonly to: End;
  /** The edge as it stands in the graph, where it is one. */
  readonly edge?: Edge;
}

/**
 * All that is connected in a graph, so that for every port the order of the list is the order in which tensors arrive
 * there: the order in which Concatenate lays them on one another. The graph's `order` where it speaks of a port, else
 * inputs of the composite before edges.
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
 * The graph with these connections and no others; inputs of the composite that lead nowhere any more are left out. What
 * stays as it was stays the same object.
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

/** What has to be said of the order, as it is not inputs before edges. */
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

/** Connections in the order of their feeders; those that are not listed come last, as they stood. */
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
