import type { CompositeGraph, NetloomDocument } from '../document/schema';
import { SayingError } from '../messages/sayingError';
import { say } from '../messages/saying';

/** Where an edit takes place: inside the user's composite of this name; in the drawing itself where absent. */
export type Scope = string | undefined;

/** An edit that can't be made. The message is shown to users. */
export class EditError extends SayingError {
  override readonly name = 'EditError';
}

/** A drawing or the inside of a composite. The drawing itself has no ports. */
export type Graph = CompositeGraph;

/** The graph that a scope names. Throws an `EditError` where the document has no such composite of its own. */
export function graphOf(document: NetloomDocument, scope: Scope): Graph {
  if (scope === undefined) return { nodes: document.nodes, edges: document.edges, inputs: [], outputs: [] };
  const composite = document.composites.find(({ type }) => type === scope);
  if (!composite) throw new EditError(say('refusal', 'builtIn', scope));
  return composite.graph;
}

/** The document with another graph in this scope; the document itself where the graph is the same. */
export function withGraph(document: NetloomDocument, scope: Scope, change: (graph: Graph) => Graph): NetloomDocument {
  const before = graphOf(document, scope);
  const after = change(before);
  if (after === before) return document;
  if (scope !== undefined) {
    const composites = document.composites.map((composite) =>
      composite.type === scope ? { ...composite, graph: after } : composite,
    );
    return { ...document, composites };
  }
  if (after.nodes === document.nodes && after.edges === document.edges) return document;
  return { ...document, nodes: after.nodes, edges: after.edges };
}

/** The list with some items changed; the list itself where none is. */
export function mapChanged<Item>(items: Item[], change: (item: Item) => Item): Item[] {
  let isChanged = false;
  const result = items.map((item) => {
    const changed = change(item);
    if (changed !== item) isChanged = true;
    return changed;
  });
  return isChanged ? result : items;
}
