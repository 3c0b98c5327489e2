import { blockLibrary } from '../blocks/library';
import { resolveParameters } from '../document/parameters/resolve';
import { connectionsOf, withConnections } from '../document/connections';
import { emptyDocument } from '../document/empty';
import type { NetloomDocument, NetNode, ParameterValue } from '../document/schema';
import { freshLabel, freshNames } from './ids';
import { joinComposites, neededBy } from './joinComposites';
import { outerLinks } from './outerLinks';
import { graphOf, withGraph, type Scope } from './scope';
import { withOwner } from './sharing';
import { namesUsedBy, substituteNode } from './substitute';

/**
 * Nodes and notes with the edges between them and from outside, and the composites that they need, as a document of its own. `scope`
 * may be a built-in composite too. Nodes from inside a composite keep their expressions, which mean nothing outside it, and all
 * nodes whose weights they use.
 */
export function copy(document: NetloomDocument, ids: Iterable<string>, scope?: Scope): NetloomDocument {
  const chosen = new Set(ids);
  const around = scope === undefined ? undefined : blockLibrary(document).get(scope);
  const graph = around?.kind === 'composite' ? around.graph : graphOf(document, scope);
  const nodes = graph.nodes.filter(({ id }) => chosen.has(id));
  const edges = graph.edges.filter(({ to }) => chosen.has(to[0]));
  const notes = scope === undefined ? document.notes.filter(({ id }) => chosen.has(id)) : [];
  const composites = neededBy(nodes, document.composites);
  return {
    ...emptyDocument(),
    nodes,
    edges,
    notes,
    composites,
  };
}

/**
 * A copy as it stands in another graph: expressions become values, and what uses the weights of a node that is not copied
 * has its own. `given`: the values of the use that it was copied
 * from; the composite's defaults where absent. Its serialised form is the clipboard's text.
 */
export function copyOutside(
  document: NetloomDocument,
  ids: Iterable<string>,
  scope?: Scope,
  given?: Readonly<Record<string, unknown>>,
): NetloomDocument {
  const copied = copy(document, ids, scope);
  const around = scope === undefined ? undefined : blockLibrary(document).get(scope);
  const present = new Set(copied.nodes.map(({ id }) => id));
  const alone = copied.nodes.map((node) =>
    node.weightsOf === undefined || present.has(node.weightsOf) ? node : withOwner(node, undefined),
  );
  if (!around) return { ...copied, nodes: alone };
  const values = (given ?? resolveParameters(around.parameters, {}).values) as Record<string, ParameterValue>;
  return { ...copied, nodes: alone.map((node) => substituteNode(node, values)) };
}

/** Whether a copy's expressions can be used where these parameters are: inside the composite that it comes from. */
export function canStayExpressions({ nodes }: NetloomDocument, parameters: Readonly<Record<string, unknown>>): boolean {
  return nodes.flatMap(namesUsedBy).every((name) => Object.hasOwn(parameters, name));
}

/**
 * Pastes the copied items, moved by `offset` pixels, with new ids. A node uses the weights of the pasted owner; of the one in
 * the graph, where the owner was not copied.
 * @param linked what read from outside does so too where it is pasted, as far as the sources are there
 */
export function paste(
  document: NetloomDocument,
  copied: NetloomDocument,
  offset: { readonly x: number; readonly y: number },
  scope?: Scope,
  linked = false,
): { document: NetloomDocument; ids: string[] } {
  const { composites, types } = joinComposites(document.composites, copied.composites);
  const graph = graphOf(document, scope);
  const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
  const names = freshNames(copied.nodes, idsOf(graph.nodes), 'copy');
  const noteNames = freshNames(
    idsOf(copied.notes).map((id) => ({ id })),
    idsOf(document.notes),
    'copy',
  );
  const labels = new Set(graph.nodes.map(({ id, name }) => name ?? id));
  const present = new Set(idsOf(graph.nodes));
  const ownerOf = ({ weightsOf }: NetNode): string | undefined =>
    weightsOf === undefined ? undefined : (names.get(weightsOf) ?? (present.has(weightsOf) ? weightsOf : undefined));
  const moved = ({ x, y }: { x: number; y: number }) => ({ x: x + offset.x, y: y + offset.y });
  const nodes = copied.nodes.map((node) => ({
    ...withOwner(node, ownerOf(node)),
    id: names.get(node.id)!,
    ...(node.name !== undefined && labels.has(node.name) && { name: freshLabel(node.name, labels).slice(0, 200) }),
    block: types.get(node.block) ?? node.block,
    position: moved(node.position),
  }));
  const edges = copied.edges.flatMap(({ from, to }) => {
    const [source, target] = [names.get(from[0]), names.get(to[0])];
    return source && target
      ? [{ from: [source, from[1]] as [string, string], to: [target, to[1]] as [string, string] }]
      : [];
  });
  const notes =
    scope === undefined
      ? copied.notes.map((note) => ({ ...note, id: noteNames.get(note.id)!, position: moved(note.position) }))
      : [];
  const base = { ...document, composites, notes: notes.length ? [...document.notes, ...notes] : document.notes };
  const pasted = withGraph(base, scope, (before) => {
    const withNodes = { ...before, nodes: [...before.nodes, ...nodes] };
    if (!linked) return { ...withNodes, edges: [...before.edges, ...edges] };
    return withConnections(withNodes, [...connectionsOf(before), ...outerLinks(document, copied, names, scope)]);
  });
  return { document: pasted, ids: [...nodes, ...notes].map(({ id }) => id) };
}

/** Copies and pastes in one step. */
export function duplicate(
  document: NetloomDocument,
  ids: Iterable<string>,
  offset = { x: 32, y: 32 },
  scope?: Scope,
  linked = false,
) {
  return paste(document, copy(document, ids, scope), offset, scope, linked);
}
