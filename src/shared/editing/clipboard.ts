import { blockLibrary } from '../blocks/library';
import { documentSchema, type Composite, type NetloomDocument, type NetNode } from '../document/schema';
import { freshId } from './ids';
import { graphOf, withGraph, type Scope } from './scope';

/**
 * Nodes and notes with the edges between them and the composites that they need, as a document of its own, whose serialised
 * form is the clipboard's text.
 */
export function copy(document: NetloomDocument, ids: Iterable<string>, scope?: Scope): NetloomDocument {
  const chosen = new Set(ids);
  const graph = graphOf(document, scope);
  const nodes = graph.nodes.filter(({ id }) => chosen.has(id));
  const edges = graph.edges.filter(({ from, to }) => chosen.has(from[0]) && chosen.has(to[0]));
  const notes = scope === undefined ? document.notes.filter(({ id }) => chosen.has(id)) : [];
  const composites = neededBy(nodes, document.composites);
  return {
    ...documentSchema.parse({ format: 'netloom', version: 1, nodes: [], edges: [] }),
    nodes,
    edges,
    notes,
    composites,
  };
}

/** Pastes the copied items, moved by `offset` pixels, with new ids. */
export function paste(
  document: NetloomDocument,
  copied: NetloomDocument,
  offset: { readonly x: number; readonly y: number },
  scope?: Scope,
): { document: NetloomDocument; ids: string[] } {
  const { composites, types } = joinComposites(document.composites, copied.composites);
  const graph = graphOf(document, scope);
  const names = freshNames(
    copied.nodes.map(({ id }) => id),
    graph.nodes.map(({ id }) => id),
  );
  const noteNames = freshNames(
    copied.notes.map(({ id }) => id),
    document.notes.map(({ id }) => id),
  );
  const moved = ({ x, y }: { x: number; y: number }) => ({ x: x + offset.x, y: y + offset.y });
  const nodes = copied.nodes.map((node) => ({
    ...node,
    id: names.get(node.id)!,
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
  const pasted = withGraph(base, scope, (before) => ({
    ...before,
    nodes: [...before.nodes, ...nodes],
    edges: [...before.edges, ...edges],
  }));
  return { document: pasted, ids: [...nodes, ...notes].map(({ id }) => id) };
}

/** Copies and pastes in one step. */
export function duplicate(document: NetloomDocument, ids: Iterable<string>, offset = { x: 32, y: 32 }, scope?: Scope) {
  return paste(document, copy(document, ids, scope), offset, scope);
}

/** Each id as it is where it is free, else with the next free number. */
export function freshNames(wanted: readonly string[], taken: readonly string[]): Map<string, string> {
  const used = new Set(taken);
  const names = new Map<string, string>();
  for (const id of wanted) {
    const name = used.has(id) ? freshId(id, used) : id;
    used.add(name);
    names.set(id, name);
  }
  return names;
}

/** The composites that nodes use, and those that these use. */
export function neededBy(nodes: readonly NetNode[], composites: readonly Composite[]): Composite[] {
  const needed = new Set(nodes.map(({ block }) => block));
  for (const type of needed) {
    const composite = composites.find((candidate) => candidate.type === type);
    for (const { block } of composite?.graph.nodes ?? []) needed.add(block);
  }
  return composites.filter(({ type }) => needed.has(type));
}

/** Equal composites are shared; one with the name of a different composite or of a built-in block is renamed. */
function joinComposites(own: Composite[], added: readonly Composite[]) {
  const types = new Map<string, string>();
  const library = blockLibrary({ composites: own });
  const taken = new Set([...library.keys(), ...added.map(({ type }) => type)]);
  const arriving: Composite[] = [];
  for (const composite of added) {
    const namesake = own.find(({ type }) => type === composite.type);
    if (namesake && JSON.stringify(namesake) === JSON.stringify(composite)) continue;
    const type = library.has(composite.type) ? freshId(composite.type, taken) : composite.type;
    taken.add(type);
    types.set(composite.type, type);
    arriving.push(composite);
  }
  if (!arriving.length) return { composites: own, types };
  const renamed = arriving.map((composite) => ({
    ...composite,
    type: types.get(composite.type)!,
    graph: {
      ...composite.graph,
      nodes: composite.graph.nodes.map((node) => ({ ...node, block: types.get(node.block) ?? node.block })),
    },
  }));
  return { composites: [...own, ...renamed], types };
}
