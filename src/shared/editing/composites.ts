import { blockLibrary, isBuiltIn } from '../blocks/library';
import type { Composite, CompositeGraph, NetloomDocument } from '../document/schema';
import { refuseName } from './compositeName';
import { freshId } from './ids';
import { neededBy } from './joinComposites';
import { changeNodes } from './nodes';
import { EditError, graphOf, mapChanged, type Scope } from './scope';
import { sharingWith } from './sharing';
import { say } from '../messages/saying';

/**
 * Makes a node's inside editable: copies its built-in composite into the document under a new name, for the node to use. A
 * composite of the document is copied too, so that the node no longer changes with its other instances, except those that
 * share its weights.
 */
export function makeEditableCopy(
  document: NetloomDocument,
  id: string,
  scope?: Scope,
): { document: NetloomDocument; type: string } {
  const library = blockLibrary(document);
  const { nodes } = graphOf(document, scope);
  const node = nodes.find((candidate) => candidate.id === id);
  const block = node && library.get(node.block);
  if (block?.kind !== 'composite') throw new EditError(say('refusal', 'noCompositeToOpen', id));
  const type = freshId(`Own${block.type.replace(/^Own/, '')}`, new Set(library.keys()));
  const composite: Composite = {
    type,
    doc: block.doc,
    parameters: structuredClone(block.parameters) as Composite['parameters'],
    graph: structuredClone(block.graph) as CompositeGraph,
  };
  const added = { ...document, composites: [...document.composites, composite] };
  const uses = sharingWith(nodes, id).flatMap((other) => (other.block === node!.block ? [other.id] : []));
  return { document: changeNodes(added, uses, scope, (before) => ({ ...before, block: type })), type };
}

/** Gives a composite of the document another name, wherever it is used. */
export function renameComposite(document: NetloomDocument, type: string, name: string): NetloomDocument {
  if (name === type) return document;
  refuseName(blockLibrary(document), name);
  const inGraph = <Item extends { nodes: NetloomDocument['nodes'] }>(graph: Item): Item => {
    const nodes = mapChanged(graph.nodes, (node) => (node.block === type ? { ...node, block: name } : node));
    return nodes === graph.nodes ? graph : { ...graph, nodes };
  };
  const composites = document.composites.map((composite) => {
    const graph = inGraph(composite.graph);
    return composite.type === type
      ? { ...composite, type: name, graph }
      : graph === composite.graph
        ? composite
        : { ...composite, graph };
  });
  return { ...inGraph(document), composites };
}

/** Changes the description or the parameters of one of the document's composites. */
export function changeComposite(
  document: NetloomDocument,
  type: string,
  change: Partial<Pick<Composite, 'doc' | 'parameters'>>,
): NetloomDocument {
  const composites = mapChanged(document.composites, (composite) =>
    composite.type === type ? { ...composite, ...change } : composite,
  );
  return composites === document.composites ? document : { ...document, composites };
}

/** Removes unused composites. */
export function removeUnusedComposites(document: NetloomDocument): NetloomDocument {
  const composites = neededBy(document.nodes, document.composites);
  return composites.length === document.composites.length ? document : { ...document, composites };
}

/** Whether the inside of a node can be edited as it is. */
export function isEditableInside(document: NetloomDocument, type: string): boolean {
  const block = blockLibrary(document).get(type);
  return block?.kind === 'composite' && !isBuiltIn(block);
}
