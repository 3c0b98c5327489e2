import { connectionsOf, sameFeeder, withConnections, type Connection, type Feeder } from '../document/connections';
import { blockLibrary, type BlockLibrary } from '../blocks/library';
import type { Composite, CompositeGraph, End, NetloomDocument, NetNode } from '../document/schema';
import { leadsTo } from './connections';
import { freshId, freshNodeId, nameOfBoth } from './ids';
import { refuseName } from './compositeName';
import { EditError, graphOf, withGraph, type Graph, type Scope } from './scope';
import { isDimension, namesUsedBy, renameIn } from './substitute';
import { say, type Saying } from '../messages/saying';

/**
 * Replaces a selection by one composite node. Connections from outside become its inputs (one per source), connections to
 * outside its outputs. Throws an `EditError` where that is not possible.
 */
export function makeComposite(
  document: NetloomDocument,
  ids: Iterable<string>,
  name?: string,
  scope?: Scope,
): { document: NetloomDocument; id: string; type: string } {
  const library = blockLibrary(document);
  const graph = graphOf(document, scope);
  const chosen = new Set(ids);
  const inside = graph.nodes.filter(({ id }) => chosen.has(id));
  const refusal = refusalOf(library, graph, chosen);
  if (refusal !== undefined) throw new EditError(refusal);
  if (name !== undefined) refuseName(library, name);
  const type = name ?? freshId('Composite', new Set(library.keys()));
  const id = freshNodeId(undefined, { block: type }, new Set(graph.nodes.map((node) => node.id)));
  const origin = {
    x: Math.min(...inside.map(({ position }) => position.x)),
    y: Math.min(...inside.map(({ position }) => position.y)),
  };
  const crossing = crossings(library, graph, inside, chosen);
  const { parameters, given, names } = inherited(document, inside, scope);
  const named = inside.map((node) => [...names].reduce((before, [from, to]) => renameIn(before, from, to), node));
  const composite: Composite = { type, doc: '', parameters, graph: held(graph, named, origin, crossing) };
  const node: NetNode = { id, block: type, parameters: given, position: origin };
  const added = { ...document, composites: [...document.composites, composite] };
  return { document: withGraph(added, scope, (before) => outside(before, chosen, node, crossing)), id, type };
}

interface Crossings {
  /** One per outside source, and one per unconnected port. */
  readonly inputs: readonly {
    readonly name: string;
    readonly source: Feeder | undefined;
    readonly to: readonly End[];
  }[];
  readonly outputs: { name: string; from: End }[];
}

/** Why one node can't stand in place of these, or `undefined`. */
export function refusalOf(library: BlockLibrary, graph: Graph, chosen: ReadonlySet<string>): Saying | undefined {
  const inside = graph.nodes.filter(({ id }) => chosen.has(id));
  if (!inside.length) return say('refusal', 'nothingToGroup');
  const boundary = inside.find(({ block }) => {
    const definition = library.get(block);
    return definition?.kind === 'primitive' && definition.boundary;
  });
  if (boundary) return say('refusal', 'groupedEnd', boundary.id);
  const shared = sharedOutside(graph, chosen);
  if (shared !== undefined) return shared;
  const outer = { edges: graph.edges.filter(({ from, to }) => !(chosen.has(from[0]) && chosen.has(to[0]))) };
  for (const { from, to } of outer.edges) {
    if (!chosen.has(from[0]) || chosen.has(to[0])) continue;
    const back = inside.find(({ id }) => leadsTo(outer, to[0], id));
    if (back) return say('refusal', 'groupedCycle', from[0], back.id, to[0]);
  }
  return undefined;
}

/** Weights are shared between nodes of one graph. */
function sharedOutside({ nodes }: Graph, chosen: ReadonlySet<string>): Saying | undefined {
  const present = new Set(nodes.map(({ id }) => id));
  const user = nodes.find(
    ({ id, weightsOf }) =>
      weightsOf !== undefined && present.has(weightsOf) && chosen.has(id) !== chosen.has(weightsOf),
  );
  if (!user) return undefined;
  return say('refusal', 'groupedOwner', user.id, user.weightsOf!);
}

function crossings(
  library: BlockLibrary,
  graph: Graph,
  inside: readonly NetNode[],
  chosen: ReadonlySet<string>,
): Crossings {
  const connections = connectionsOf(graph);
  const entering: { source: Feeder | undefined; to: End[] }[] = [];
  for (const { from, to } of connections) {
    if (isOf(chosen, from) || !isOf(chosen, to)) continue;
    const known = entering.find(({ source }) => source !== undefined && sameFeeder(source, from));
    if (known) known.to.push(to);
    else entering.push({ source: from, to: [to] });
  }
  const leaving = new Map<string, End>();
  const note = (end: End) => leaving.set(end.join('\n'), end);
  for (const { from, to } of graph.edges) if (isOf(chosen, from) && !isOf(chosen, to)) note(from);
  for (const { from } of graph.outputs) if (isOf(chosen, from)) note(from);
  for (const { id, block } of inside) {
    for (const { name } of library.get(block)?.inputs ?? []) {
      if (!connections.some(({ to }) => sameFeeder(to, [id, name])))
        entering.push({ source: undefined, to: [[id, name]] });
    }
    for (const { name } of library.get(block)?.outputs ?? []) {
      if (!connections.some(({ from }) => sameFeeder(from, [id, name]))) note([id, name]);
    }
  }
  const numbered = (stem: string, count: number, index: number) => (count === 1 ? stem : `${stem}${index + 1}`);
  const ends = [...leaving.values()];
  return {
    inputs: entering.map((input, index) => ({ ...input, name: numbered('input', entering.length, index) })),
    outputs: ends.map((from, index) => ({ name: numbered('output', ends.length, index), from })),
  };
}

function isOf(chosen: ReadonlySet<string>, feeder: Feeder): boolean {
  return typeof feeder !== 'string' && chosen.has(feeder[0]);
}

function entrance({ inputs }: Crossings, feeder: Feeder) {
  return inputs.find(({ source }) => source !== undefined && sameFeeder(source, feeder))!.name;
}

/** What is inside: the selection, moved to the corner, with everything in the order in which it came to its ports. */
function held(
  graph: Graph,
  inside: readonly NetNode[],
  origin: NetNode['position'],
  crossing: Crossings,
): CompositeGraph {
  const chosen = new Set(inside.map(({ id }) => id));
  const connections = connectionsOf(graph).flatMap((connection): Connection[] => {
    const { from, to } = connection;
    if (!isOf(chosen, to)) return [];
    return [isOf(chosen, from) ? connection : { from: entrance(crossing, from), to }];
  });
  const unfed = crossing.inputs.flatMap(({ name, source, to }) =>
    source ? [] : to.map((end) => ({ from: name, to: end })),
  );
  const empty: CompositeGraph = {
    nodes: inside.map((node) => ({
      ...node,
      position: { x: node.position.x - origin.x, y: node.position.y - origin.y },
    })),
    edges: [],
    inputs: crossing.inputs.map(({ name }) => ({ name, to: [] })),
    outputs: crossing.outputs,
  };
  return withConnections(empty, [...connections, ...unfed]);
}

/** The outer graph, with the new node in place of the selection. */
function outside(graph: Graph, chosen: ReadonlySet<string>, node: NetNode, crossing: Crossings): Graph {
  const entered = new Set<string>();
  const output = (end: End): End => {
    const port = crossing.outputs.find(({ from }) => sameFeeder(from, end));
    return port ? [node.id, port.name] : end;
  };
  const connections = connectionsOf(graph).flatMap((connection): Connection[] => {
    const { from, to } = connection;
    const [leaves, enters] = [isOf(chosen, from), isOf(chosen, to)];
    if (leaves === enters) return leaves ? [] : [connection];
    if (leaves) return [{ from: output(from as End), to }];
    const port = entrance(crossing, from);
    if (entered.has(port)) return [];
    entered.add(port);
    return [{ from, to: [node.id, port] }];
  });
  const place = graph.nodes.findIndex((other) => chosen.has(other.id));
  const after = graph.nodes.slice(place).filter((other) => !chosen.has(other.id));
  const nodes = [...graph.nodes.slice(0, place), node, ...after];
  const outputs = graph.outputs.map((port) => (isOf(chosen, port.from) ? { ...port, from: output(port.from) } : port));
  return withConnections({ ...graph, nodes, outputs }, connections);
}

/**
 * The enclosing composite's parameters that the selection's expressions use, with what the node gives them. Dimensions of
 * what arrives there become parameters too: what arrives at the selection is something else.
 */
function inherited(document: NetloomDocument, inside: readonly NetNode[], scope: Scope) {
  const around = document.composites.find(({ type }) => type === scope)?.parameters ?? {};
  const used = new Set(inside.flatMap(namesUsedBy));
  const own = Object.entries(around).filter(([name]) => used.has(name));
  const taken = new Set(Object.keys(around));
  const names = new Map<string, string>();
  for (const name of used) {
    if (!isDimension(name)) continue;
    const [port = '', dimension = ''] = name.split('.');
    const parameter = nameOfBoth(port, dimension, taken);
    taken.add(parameter);
    names.set(name, parameter);
  }
  const dimensions = [...names].map(([name, parameter]): [string, Composite['parameters'][string]] => {
    const help = `What ${name} is in ${scope}.`;
    return [
      parameter,
      name.endsWith('.shape')
        ? { kind: 'shape', default: [1], help }
        : { kind: 'integer', default: 1, minimum: 1, help },
    ];
  });
  const given = [...own.map(([name]) => [name, name]), ...[...names].map(([name, parameter]) => [parameter, name])];
  return {
    parameters: Object.fromEntries([...own, ...dimensions]),
    given: Object.fromEntries(given.map(([parameter, expression]) => [parameter, { expression: expression! }])),
    names,
  };
}
