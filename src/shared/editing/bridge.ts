import {
  comesFrom,
  connectionsOf,
  sameEnd,
  sameFeeder,
  withConnections,
  type Connection,
  type Feeder,
} from '../document/connections';
import type { End } from '../document/schema';
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

/**
 * The graph as it is wired where these nodes are bypassed: none of them has a connection, and what reads one reads what
 * feeds its first input. The nodes stay. `firstInput` gives the name of a node's first input.
 */
export function passedOver(
  graph: Graph,
  ids: ReadonlySet<string>,
  firstInput: (id: string) => string | undefined,
): Graph {
  const before = connectionsOf(graph);
  const originOf = (feeder: Feeder): Feeder | undefined => {
    let origin: Feeder | undefined = feeder;
    // A cycle of bypassed nodes has no origin.
    for (let steps = 0; origin !== undefined && typeof origin !== 'string' && ids.has(origin[0]); steps++) {
      if (steps > ids.size) return undefined;
      const end: End = [origin[0], firstInput(origin[0]) ?? ''];
      origin = before.find(({ to }) => sameEnd(to, end))?.from;
    }
    return origin;
  };
  const after = before.flatMap((connection): Connection[] => {
    if (ids.has(connection.to[0])) return [];
    const from = originOf(connection.from);
    if (from === undefined) return [];
    return [from === connection.from ? connection : { from, to: connection.to }];
  });
  const outputs = graph.outputs.flatMap((output) => {
    const from = originOf(output.from);
    return from === undefined || typeof from === 'string' ? [] : [{ ...output, from }];
  });
  return withConnections({ ...graph, outputs }, after);
}
