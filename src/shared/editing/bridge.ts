import {
  comesFrom,
  connectionsOf,
  sameEnd,
  sameFeeder,
  withConnections,
  type Connection,
} from '../document/connections';
import type { Graph } from './scope';

/**
 * The graph without a node's connections. If the node had exactly one source, that is connected to all its targets, in the
 * same positions of their order.
 */
export function bridge(graph: Graph, id: string): Graph {
  const before = connectionsOf(graph);
  const arriving = before.filter(({ to, from }) => to[0] === id && !comesFrom(from, id));
  const source = arriving.length === 1 ? arriving[0]!.from : undefined;
  const after = before.flatMap((connection): Connection[] => {
    const { from, to } = connection;
    if (to[0] === id) return [];
    if (!comesFrom(from, id)) return [connection];
    const isThere = source && before.some((other) => sameFeeder(other.from, source) && sameEnd(other.to, to));
    return source && !isThere ? [{ from: source, to }] : [];
  });
  const outputs = graph.outputs.flatMap((output) => {
    if (output.from[0] !== id) return [output];
    return source && typeof source !== 'string' ? [{ ...output, from: source }] : [];
  });
  return withConnections({ ...graph, outputs }, after);
}
