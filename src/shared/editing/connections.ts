import { blockLibrary } from '../blocks/library';
import type { Edge, End, NetloomDocument } from '../document/schema';
import { connectionsOf, sameEdge, sameEnd, withConnections, type Connection } from '../document/connections';
import { addNode, type NewNode } from './nodes';
import { EditError, graphOf, withGraph, type Graph, type Scope } from './scope';
import { say, type Saying } from '../messages/saying';

/**
 * Why an edge can't be added, or `undefined`. Shapes are not checked: an edge whose shapes don't match may be added and is
 * then a problem with remedies.
 */
export function connectionRefusal(document: NetloomDocument, from: End, to: End, scope?: Scope): Saying | undefined {
  const graph = graphOf(document, scope);
  const library = blockLibrary(document);
  const [source, target] = [from, to].map(([id]) => graph.nodes.find((node) => node.id === id));
  if (!source || !target) return say('refusal', 'unknownNode', source ? to[0] : from[0]);
  const outputs = library.get(source.block)?.outputs;
  const inputs = library.get(target.block)?.inputs;
  if (!outputs?.some(({ name }) => name === from[1])) return say('refusal', 'unknownOutput', ...from);
  if (!inputs?.some(({ name }) => name === to[1])) return say('refusal', 'unknownInput', ...to);
  const isThere = graph.edges.some((edge) => sameEdge(edge, { from, to }));
  if (isThere && !takesMany(document, graph, to)) return say('refusal', 'alreadyConnected');
  if (leadsTo(graph, to[0], from[0])) {
    return say('refusal', 'wouldCycle', from[0], to[0]);
  }
  return undefined;
}

/** Whether there is a path along edges from one node to another. A node reaches itself. */
export function leadsTo(graph: Pick<Graph, 'edges'>, start: string, goal: string): boolean {
  const following = new Map<string, string[]>();
  for (const { from, to } of graph.edges) {
    const list = following.get(from[0]);
    if (list) list.push(to[0]);
    else following.set(from[0], [to[0]]);
  }
  const seen = new Set([start]);
  for (const id of seen) {
    if (id === goal) return true;
    for (const next of following.get(id) ?? []) seen.add(next);
  }
  return false;
}

/** Adds an edge, to a port that takes several also an equal one, replacing any at the same single input. Throws an `EditError` where it can't be added. */
export function connect(document: NetloomDocument, from: End, to: End, scope?: Scope): NetloomDocument {
  const refusal = connectionRefusal(document, from, to, scope);
  if (refusal) throw new EditError(refusal);
  const edge: Edge = { from: [...from], to: [...to] };
  return withGraph(document, scope, (graph) => {
    if (takesMany(document, graph, to)) return { ...graph, edges: [...graph.edges, edge] };
    const before = connectionsOf(graph);
    const place = before.findIndex((other) => sameEnd(other.to, to));
    if (place < 0) return { ...graph, edges: [...graph.edges, edge] };
    const rest = before.slice(place).filter((other) => !sameEnd(other.to, to));
    return withConnections(graph, [...before.slice(0, place), { ...edge, edge }, ...rest]);
  });
}

/** What `connect` would replace at this port: nothing where the port is free or takes several edges. */
export function replacedBy(document: NetloomDocument, to: End, scope?: Scope): readonly Connection[] {
  const graph = graphOf(document, scope);
  if (takesMany(document, graph, to)) return [];
  return connectionsOf(graph).filter((connection) => sameEnd(connection.to, to));
}

/** Removes an edge. */
export function disconnect(document: NetloomDocument, edge: Edge, scope?: Scope): NetloomDocument {
  return disconnectAll(document, [edge], scope);
}

/** Removes edges, each as often as it is given: of equal ones the very object if it is in the graph, else the first. */
export function disconnectAll(document: NetloomDocument, gone: readonly Edge[], scope?: Scope): NetloomDocument {
  return withGraph(document, scope, (graph) => {
    const left = connectionsOf(graph);
    const before = left.length;
    for (const edge of gone) {
      const place = placeOf(left, edge);
      if (place >= 0) left.splice(place, 1);
    }
    return left.length === before ? graph : withConnections(graph, left);
  });
}

/** Where an edge stands among connections, or -1. Of equal ones it is the very object, where that is there. */
function placeOf(connections: readonly Connection[], wanted: Edge): number {
  const place = connections.findIndex(({ edge }) => edge === wanted);
  return place >= 0 ? place : connections.findIndex(({ edge }) => edge !== undefined && sameEdge(edge, wanted));
}

/** Inserts a new block into an edge, by its first input and first output. */
export function insertOnEdge(document: NetloomDocument, edge: Edge, wanted: NewNode, scope?: Scope) {
  const block = blockLibrary(document).get(wanted.block);
  const [input, output] = [block?.inputs[0]?.name, block?.outputs[0]?.name];
  if (!input || !output) throw new EditError(say('refusal', 'notInsertable', wanted.block));
  const added = addNode(document, wanted, scope);
  const through = withGraph(added.document, scope, (graph) => {
    const before = connectionsOf(graph);
    const place = placeOf(before, edge);
    if (place < 0) throw new EditError(say('refusal', 'unknownEdge', edge.from[0], edge.to[0]));
    const parts: Connection[] = [
      { from: edge.from, to: [added.id, input] },
      { from: [added.id, output], to: edge.to },
    ];
    return withConnections(graph, [...before.slice(0, place), ...parts, ...before.slice(place + 1)]);
  });
  return { document: through, id: added.id };
}

export function takesMany(document: NetloomDocument, graph: Graph, [id, port]: End): boolean {
  const block = blockLibrary(document).get(graph.nodes.find((node) => node.id === id)?.block ?? '');
  return block?.inputs.find(({ name }) => name === port)?.many ?? false;
}
