import { connectionsOf, sameEnd, withConnections } from '../document/connections';
import type { End, NetloomDocument } from '../document/schema';
import { withGraph, type Scope } from './scope';

/**
 * Moves what comes to a port from one place to another, in the order in which Concatenate stacks it.
 * @param from place among all that comes there, from 0
 */
export function moveInput(
  document: NetloomDocument,
  port: End,
  from: number,
  to: number,
  scope?: Scope,
): NetloomDocument {
  return withGraph(document, scope, (graph) => {
    const connections = connectionsOf(graph);
    const places = [...connections.keys()].filter((place) => sameEnd(connections[place]!.to, port));
    const arriving = places.map((place) => connections[place]!);
    const [moved] = arriving.splice(from, 1);
    if (!moved || from === to) return graph;
    arriving.splice(to, 0, moved);
    places.forEach((place, index) => (connections[place] = arriving[index]!));
    return withConnections(graph, connections);
  });
}
