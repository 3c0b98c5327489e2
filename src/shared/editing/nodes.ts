import { blockLibrary } from '../blocks/library';
import type { NetloomDocument, NetNode } from '../document/schema';
import { freshNodeId } from './ids';
import { bridge } from './bridge';
import { heirs, withOwner } from './sharing';
import { graphOf, mapChanged, withGraph, type Scope } from './scope';

export interface NewNode {
  readonly block: string;
  readonly position: { readonly x: number; readonly y: number };
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly name?: string;
}

/** Adds a block under a new, readable id such as `conv2`. */
export function addNode(
  document: NetloomDocument,
  wanted: NewNode,
  scope?: Scope,
): { document: NetloomDocument; id: string } {
  const taken = new Set(graphOf(document, scope).nodes.map(({ id }) => id));
  const id = freshNodeId(
    blockLibrary(document).get(wanted.block),
    { block: wanted.block, parameters: { ...wanted.parameters } as NetNode['parameters'] },
    taken,
  );
  const node: NetNode = {
    id,
    block: wanted.block,
    ...(wanted.name ? { name: wanted.name } : {}),
    parameters: { ...wanted.parameters } as NetNode['parameters'],
    position: { ...wanted.position },
  };
  return { document: withGraph(document, scope, (graph) => ({ ...graph, nodes: [...graph.nodes, node] })), id };
}

/**
 * Removes nodes. Where one was part of a chain, its neighbours are connected; where others use its weights, the first of
 * them owns these.
 */
export function removeNodes(document: NetloomDocument, ids: Iterable<string>, scope?: Scope): NetloomDocument {
  const leaving = new Set(ids);
  return withGraph(document, scope, (graph) => {
    const removed = graph.nodes.filter(({ id }) => leaving.has(id));
    if (!removed.length) return graph;
    const joined = removed.reduce((current, { id }) => bridge(current, id), graph);
    return { ...joined, nodes: heirs(graph.nodes, leaving) };
  });
}

export type Positions = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Moves nodes, and notes of the drawing, to new places. */
export function moveNodes(document: NetloomDocument, positions: Positions, scope?: Scope): NetloomDocument {
  const place = <Item extends { id: string; position: { x: number; y: number } }>(item: Item): Item => {
    const to = positions.get(item.id);
    if (!to || (to.x === item.position.x && to.y === item.position.y)) return item;
    return { ...item, position: { x: to.x, y: to.y } };
  };
  const moved = withGraph(document, scope, (graph) => {
    const nodes = mapChanged(graph.nodes, place);
    return nodes === graph.nodes ? graph : { ...graph, nodes };
  });
  const notes = scope === undefined ? mapChanged(document.notes, place) : document.notes;
  return notes === document.notes ? moved : { ...moved, notes };
}

/** Sets what the canvas shows as a node's name; its id again where the name is empty. */
export function renameNode(document: NetloomDocument, id: string, name: string, scope?: Scope): NetloomDocument {
  const wanted = name.trim().slice(0, 200);
  return changeNodes(document, [id], scope, (node) => {
    const { name: before, ...unnamed } = node;
    const after = wanted === id ? '' : wanted;
    if (after === (before ?? '')) return node;
    return after ? { ...node, name: after } : unnamed;
  });
}

/** Lets a node use the weights of another one of its graph; its own again where none is named. */
export function shareWeights(
  document: NetloomDocument,
  id: string,
  owner: string | undefined,
  scope?: Scope,
): NetloomDocument {
  return changeNodes(document, [id], scope, (node) => withOwner(node, owner));
}

/** Toggles bypass: off if all of the nodes are bypassed, else on. */
export function toggleBypass(document: NetloomDocument, ids: Iterable<string>, scope?: Scope): NetloomDocument {
  const chosen = new Set(ids);
  const all = graphOf(document, scope)
    .nodes.filter(({ id }) => chosen.has(id))
    .every(({ bypass }) => bypass === true);
  return changeNodes(document, chosen, scope, ({ bypass: _, ...node }) => (all ? node : { ...node, bypass: true }));
}

export function changeNodes(
  document: NetloomDocument,
  ids: Iterable<string>,
  scope: Scope,
  change: (node: NetNode) => NetNode,
): NetloomDocument {
  const chosen = new Set(ids);
  return withGraph(document, scope, (graph) => {
    const nodes = mapChanged(graph.nodes, (node) => (chosen.has(node.id) ? change(node) : node));
    return nodes === graph.nodes ? graph : { ...graph, nodes };
  });
}
