import { blockLibrary } from '../../blocks/library';
import {
  connectionsOf,
  sameEnd,
  sameFeeder,
  withConnections,
  type Connection,
  type Feeder,
} from '../../document/connections';
import type { CompositeGraph, End, NetloomDocument, NetNode, ParameterValue } from '../../document/schema';
import { exposable, exposeParameter } from '../exposed';
import { freshNodeId } from '../ids';
import { refusalOf } from '../makeComposite';
import { setParameters } from '../parameters';
import { graphOf, withGraph, type Graph, type Scope } from '../scope';
import { placesLike, type Place } from './places';

/** A parameter of a composite for what differs between places. */
export interface OfferedParameter {
  /** What the parameter inside is called: `filters`. */
  readonly parameter: string;
  /** Where it stands inside the composite: the ids of nodes. */
  readonly nodes: readonly string[];
  /** What it is inside the composite now, and then at each place. */
  readonly values: readonly ParameterValue[];
}

/** What differs between the inside of a composite and places like it; what has equal values everywhere is one parameter. */
export function offeredParameters(
  document: NetloomDocument,
  type: string,
  places: readonly Place[],
): readonly OfferedParameter[] {
  const library = blockLibrary(document);
  const offered = new Map<string, OfferedParameter>();
  for (const { id, block, parameters } of graphOf(document, type).nodes) {
    for (const [parameter, spec] of Object.entries(library.get(block)?.parameters ?? {})) {
      const here = exposable(spec, parameters[parameter]);
      const others = places.map(({ differences }) =>
        differences.find((difference) => difference.node === id && difference.parameter === parameter),
      );
      if (!here || others.every((difference) => difference === undefined)) continue;
      const values = [here.default, ...others.map((difference) => difference?.value ?? here.default)];
      const key = JSON.stringify([parameter, here, values]);
      const known = offered.get(key);
      offered.set(key, { parameter, values, nodes: [...(known?.nodes ?? []), id] });
    }
  }
  return [...offered.values()];
}

/**
 * Puts uses of a composite wherever the graph of one of its uses looks like its inside (`placesLike`). What differs between
 * the places becomes parameters of the composite, set by each use.
 * @returns also the ids of the new uses
 */
export function replacePlaces(
  document: NetloomDocument,
  id: string,
  scope?: Scope,
): { document: NetloomDocument; ids: string[] } {
  const use = graphOf(document, scope).nodes.find((node) => node.id === id);
  const places = placesLike(document, id, scope);
  if (!use || !places.length) return { document, ids: [] };
  const offered = offeredParameters(document, use.block, places);
  const names: string[] = [];
  let changed = document;
  for (const { parameter, nodes } of offered) {
    const [first, ...others] = nodes;
    const exposed = exposeParameter(changed, use.block, first!, parameter);
    changed = setParameters(exposed.document, others, { [parameter]: { expression: exposed.name } }, use.block);
    names.push(exposed.name);
  }
  const ids: string[] = [];
  /** Outputs of nodes that are gone, and where they are now. */
  const moved = new Map<string, End>();
  places.forEach((place, index) => {
    const graph = graphOf(changed, scope);
    const library = blockLibrary(changed);
    // Two places that feed each other can't both be one node.
    if (refusalOf(library, graph, new Set(place.ids.values())) !== undefined) return;
    const made = freshNodeId(undefined, use, new Set(graph.nodes.map((node) => node.id)));
    const node: NetNode = { id: made, block: use.block, parameters: use.parameters, position: cornerOf(graph, place) };
    const inner = graphOf(changed, use.block);
    const now = (feeder: Feeder | undefined) =>
      typeof feeder === 'object' ? (moved.get(feeder.join('\n')) ?? feeder) : feeder;
    const inputs = new Map([...place.inputs].map(([name, feeder]) => [name, now(feeder)]));
    const own = Object.fromEntries(names.map((name, at) => [name, offered[at]!.values[index + 1]!]));
    changed = setParameters(
      withGraph(changed, scope, (before) => put(before, node, { ...place, inputs }, inner)),
      [made],
      own,
      scope,
    );
    for (const { name, from } of inner.outputs) moved.set([place.ids.get(from[0])!, from[1]].join('\n'), [made, name]);
    ids.push(made);
  });
  return { document: changed, ids };
}

function cornerOf({ nodes }: Graph, { ids }: Place): NetNode['position'] {
  const here = new Set(ids.values());
  const positions = nodes.filter(({ id }) => here.has(id)).map(({ position }) => position);
  return { x: Math.min(...positions.map(({ x }) => x)), y: Math.min(...positions.map(({ y }) => y)) };
}

/** The graph with a node in place of several; all stays in its order at the ports around it. */
function put(graph: Graph, node: NetNode, { ids, inputs }: Place, inner: CompositeGraph): Graph {
  const here = new Set(ids.values());
  const output = (end: End): End => {
    const port = inner.outputs.find(({ from: [id, port] }) => sameEnd([ids.get(id)!, port], end));
    return port ? [node.id, port.name] : end;
  };
  const entered = new Set<string>();
  const connections = connectionsOf(graph).flatMap(({ from, to, edge }): Connection[] => {
    const leaves = typeof from !== 'string' && here.has(from[0]);
    const enters = here.has(to[0]);
    if (leaves) return enters ? [] : [{ from: output(from), to }];
    if (!enters) return [{ from, to, ...(edge && { edge }) }];
    return [...inputs].flatMap(([name, feeder]): Connection[] => {
      if (entered.has(name) || feeder === undefined || !sameFeeder(feeder, from)) return [];
      entered.add(name);
      return [{ from, to: [node.id, name] }];
    });
  });
  const place = graph.nodes.findIndex(({ id }) => here.has(id));
  const after = graph.nodes.slice(place).filter(({ id }) => !here.has(id));
  const outputs = graph.outputs.map((port) => (here.has(port.from[0]) ? { ...port, from: output(port.from) } : port));
  return withConnections({ ...graph, nodes: [...graph.nodes.slice(0, place), node, ...after], outputs }, connections);
}
