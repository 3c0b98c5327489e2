import type { Problem } from '../problem';
import type { CompositeBlock } from '../../blocks/definition';
import { connectionsOf } from '../../document/connections';
import type { CompositeGraph, Edge } from '../../document/schema';
import { indexGraph, type GraphIndex } from './graphIndex';
import { stated } from '../../messages/saying';

/** For each inner node that inputs of the composite go to, all that comes to it, in its order: inputs by their index. */
export type Entering = ReadonlyMap<string, readonly Enters[]>;

type Enters = { readonly port: string; readonly input: number } | { readonly edge: Edge };

type Composed = { index: GraphIndex; entering: Entering; problems: readonly Omit<Problem, 'path'>[] };
const composedGraphs = new WeakMap<CompositeGraph, Composed>();

/** What is the same for every use of a composite. */
export function composed({ graph, type, inputs }: CompositeBlock): Composed {
  let known = composedGraphs.get(graph);
  if (!known) {
    const index = indexGraph(graph);
    const entering = new Map<string, Enters[]>();
    const strays: string[] = [];
    for (const { to } of graph.inputs) {
      for (const [id] of to) {
        if (!index.positions.has(id)) strays.push(id);
        entering.set(id, []);
      }
    }
    for (const { from, to, edge } of connectionsOf(graph)) {
      if (typeof from === 'string') {
        entering.get(to[0])!.push({ port: to[1], input: inputs.findIndex(({ name }) => name === from) });
      } else if (edge && index.positions.has(from[0])) entering.get(to[0])?.push({ edge });
    }
    for (const { from } of graph.outputs) if (!index.positions.has(from[0])) strays.push(from[0]);
    const problems = strays.map((id) => ({
      severity: 'error' as const,
      ...stated('drawing', 'strayPort', type, id),
    }));
    known = { index, entering, problems };
    composedGraphs.set(graph, known);
  }
  return known;
}
