import { blockLibrary, type BlockLibrary } from '../library';
import type { Composite, CompositeGraph, Edge, End, NetloomDocument, NetNode } from '../schema';
import { sameEdge, sameEnd } from './bridge';
import { leadsTo } from './connections';
import { freshId, freshNodeId } from './ids';
import { EditError, graphOf, withGraph, type Graph, type Scope } from './scope';
import { namesIn } from './substitute';

/**
 * Makes a selection into a composite and puts one node in its place. What comes from outside becomes its inputs (one for
 * each thing that comes), what goes outside its outputs. Throws an `EditError` where that cannot be.
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
  refuseUnfit(library, graph, inside, chosen);
  const type = name && !library.has(name) ? name : freshId(name ?? 'Composite', new Set(library.keys()));
  const id = freshNodeId(undefined, type, new Set(graph.nodes.map((node) => node.id)));
  const origin = { x: Math.min(...inside.map(({ position }) => position.x)), y: Math.min(...inside.map(({ position }) => position.y)) };
  const crossing = crossings(library, graph, inside, chosen);
  const parameters = inherited(document, inside, scope);
  const composite: Composite = {
    type,
    doc: '',
    parameters,
    graph: {
      nodes: inside.map((node) => ({ ...node, position: { x: node.position.x - origin.x, y: node.position.y - origin.y } })),
      edges: graph.edges.filter(({ from, to }) => chosen.has(from[0]) && chosen.has(to[0])),
      inputs: crossing.inputs.map(({ name: port, to }) => ({ name: port, to })),
      outputs: crossing.outputs,
    },
  };
  const node: NetNode = {
    id,
    block: type,
    parameters: Object.fromEntries(Object.keys(parameters).map((parameter) => [parameter, { expression: parameter }])),
    position: origin,
  };
  const added = { ...document, composites: [...document.composites, composite] };
  const place = graph.nodes.findIndex((other) => chosen.has(other.id));
  return {
    document: withGraph(added, scope, (before) => ({
      ...outside(before, chosen, id, crossing),
      nodes: [...before.nodes.slice(0, place), node, ...before.nodes.slice(place).filter((other) => !chosen.has(other.id))],
    })),
    id,
    type,
  };
}

interface Crossings {
  readonly inputs: readonly { readonly name: string; readonly to: End[]; readonly source: End | string | undefined }[];
  readonly outputs: { name: string; from: End }[];
}

function refuseUnfit(library: BlockLibrary, graph: Graph, inside: readonly NetNode[], chosen: ReadonlySet<string>): void {
  if (!inside.length) throw new EditError('Select the nodes that the composite should hold.');
  const boundary = inside.find(({ block }) => {
    const definition = library.get(block);
    return definition?.kind === 'primitive' && definition.boundary;
  });
  if (boundary) throw new EditError(`${boundary.id} is where the network meets the data, so it stays outside of composites.`);
  const outer = { edges: graph.edges.filter(({ from, to }) => !(chosen.has(from[0]) && chosen.has(to[0]))) };
  for (const { from, to } of outer.edges) {
    if (!chosen.has(from[0]) || chosen.has(to[0])) continue;
    const back = inside.find(({ id }) => leadsTo(outer, to[0], id));
    if (back) {
      throw new EditError(`The way from ${from[0]} to ${back.id} leaves the selection at ${to[0]} and comes back, so the composite would feed itself. Select ${to[0]} too.`);
    }
  }
}

function crossings(library: BlockLibrary, graph: Graph, inside: readonly NetNode[], chosen: ReadonlySet<string>): Crossings {
  const entering: { source: End | string | undefined; to: End[] }[] = [];
  for (const { name, to } of graph.inputs) {
    const ends = to.filter(([id]) => chosen.has(id));
    if (ends.length) entering.push({ source: name, to: ends });
  }
  for (const { from, to } of graph.edges) {
    if (chosen.has(from[0]) || !chosen.has(to[0])) continue;
    const known = entering.find(({ source }) => Array.isArray(source) && sameEnd(source, from));
    if (known) known.to.push(to);
    else entering.push({ source: from, to: [to] });
  }
  for (const node of inside) {
    for (const { name } of library.get(node.block)?.inputs ?? []) {
      const end: End = [node.id, name];
      const isFed = graph.edges.some(({ to }) => sameEnd(to, end)) || graph.inputs.some(({ to }) => to.some((other) => sameEnd(other, end)));
      if (!isFed) entering.push({ source: undefined, to: [end] });
    }
  }
  const leaving = new Map<string, End>();
  const note = (end: End) => leaving.set(end.join('\n'), end);
  for (const { from, to } of graph.edges) if (chosen.has(from[0]) && !chosen.has(to[0])) note(from);
  for (const { from } of graph.outputs) if (chosen.has(from[0])) note(from);
  for (const node of inside) {
    for (const { name } of library.get(node.block)?.outputs ?? []) {
      if (!graph.edges.some(({ from }) => sameEnd(from, [node.id, name]))) note([node.id, name]);
    }
  }
  const numbered = (stem: string, count: number, index: number) => (count === 1 ? stem : `${stem}${index + 1}`);
  const ends = [...leaving.values()];
  return {
    inputs: entering.map((input, index) => ({ ...input, name: numbered('input', entering.length, index) })),
    outputs: ends.map((from, index) => ({ name: numbered('output', ends.length, index), from })),
  };
}

/** What stays outside, with the new node in the place of the selection. */
function outside(graph: Graph, chosen: ReadonlySet<string>, id: string, { inputs, outputs }: Crossings): CompositeGraph {
  const edges: Edge[] = [];
  for (const edge of graph.edges) {
    const [leaves, enters] = [chosen.has(edge.from[0]), chosen.has(edge.to[0])];
    if (leaves && enters) continue;
    const input = enters ? inputs.find(({ source }) => Array.isArray(source) && sameEnd(source, edge.from)) : undefined;
    const output = leaves ? outputs.find(({ from }) => sameEnd(from, edge.from)) : undefined;
    const changed: Edge = { from: output ? [id, output.name] : edge.from, to: input ? [id, input.name] : edge.to };
    if (!edges.some((other) => sameEdge(other, changed)) || (!input && !output)) edges.push(changed);
  }
  return {
    nodes: graph.nodes,
    edges,
    inputs: graph.inputs.map((port) => {
      const input = inputs.find(({ source }) => source === port.name);
      return input ? { ...port, to: [...port.to.filter(([node]) => !chosen.has(node)), [id, input.name] as End] } : port;
    }),
    outputs: graph.outputs.map((port) => {
      const output = outputs.find(({ from }) => sameEnd(from, port.from));
      return output ? { ...port, from: [id, output.name] as End } : port;
    }),
  };
}

/** The parameters of the composite around the selection that the selection's expressions speak of. */
function inherited(document: NetloomDocument, inside: readonly NetNode[], scope: Scope): Composite['parameters'] {
  const around = document.composites.find(({ type }) => type === scope)?.parameters ?? {};
  const used = new Set(inside.flatMap((node) => [...Object.values(node.parameters), node.bypass]).flatMap(namesIn));
  return Object.fromEntries(Object.entries(around).filter(([name]) => used.has(name)));
}
