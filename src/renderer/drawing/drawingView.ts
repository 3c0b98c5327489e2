import { blockLibrary, isBuiltIn } from '@shared/blocks/library';
import type { BlockDefinition, CompositeBlock } from '@shared/blocks/definition';
import type { Graph, Scope } from '@shared/editing';
import type { NetNode, Note } from '@shared/document/schema';
import type { DrawingState } from './drawingStore';

/** The graph that the canvas shows: the drawing, or the inside of a composite that was opened. */
export interface View {
  readonly graph: Graph;
  readonly nodes: ReadonlyMap<string, NetNode>;
  readonly notes: readonly Note[];
  /** Where edits apply: the user's open composite, or `undefined` for the drawing itself. */
  readonly scope: Scope;
  /** Inside a built-in composite, which is read-only. */
  readonly readOnly: boolean;
  /** Before the ids of this graph's nodes in paths: `res1/`. */
  readonly prefix: string;
  readonly composite?: CompositeBlock;
}

type Shown = Pick<DrawingState, 'document' | 'view'>;

let last: { readonly key: Shown; readonly view: View } | undefined;
const noNotes: readonly Note[] = [];

/** The shown graph; the same object while neither the drawing nor the view changes. */
export function viewOf({ document, view }: Shown): View {
  if (last?.key.document === document && last.key.view === view) return last.view;
  const made = makeView(document, view, last?.view);
  last = { key: { document, view }, view: made };
  return made;
}

function makeView(document: DrawingState['document'], path: readonly string[], before: View | undefined): View {
  let nodes: readonly NetNode[] = document.nodes;
  let composite: CompositeBlock | undefined;
  let readOnly = false;
  let prefix = '';
  for (const id of path) {
    const block = blockLibrary(document).get(nodes.find((node) => node.id === id)?.block ?? '');
    if (block?.kind !== 'composite') break;
    composite = block;
    prefix += `${id}/`;
    readOnly ||= isBuiltIn(block);
    nodes = block.graph.nodes;
  }
  const graph = composite ? composite.graph : { nodes: document.nodes, edges: document.edges, inputs: [], outputs: [] };
  return {
    graph,
    nodes: before?.graph.nodes === graph.nodes ? before.nodes : new Map(graph.nodes.map((node) => [node.id, node])),
    notes: composite ? noNotes : document.notes,
    scope: composite?.type,
    readOnly,
    prefix,
    composite,
  };
}

export function blockOf(state: Pick<DrawingState, 'document'>, node: NetNode | undefined): BlockDefinition | undefined {
  return node && blockLibrary(state.document).get(node.block);
}

export function nameOf(node: Pick<NetNode, 'id' | 'name'>): string {
  return node.name ?? node.id;
}

/** What the open composites are called, from the outermost in. */
export function namesAlong({ document, view }: Shown): readonly string[] {
  let nodes: readonly NetNode[] = document.nodes;
  return view.map((id) => {
    const node = nodes.find((candidate) => candidate.id === id);
    const block = node && blockLibrary(document).get(node.block);
    nodes = block?.kind === 'composite' ? block.graph.nodes : [];
    return node ? nameOf(node) : id;
  });
}
