import { blockLibrary, isBuiltIn } from '@shared/blocks/library';
import type { BlockDefinition, CompositeBlock } from '@shared/blocks/definition';
import { leftOut, type LeftOut } from '@shared/compiler/expand/leftOut';
import { resolveNode, topScope } from '@shared/compiler/expand/resolveNode';
import type { ParameterSpecs, ParameterValues } from '@shared/document/parameters/spec';
import { passedOver, type Graph, type Scope } from '@shared/editing';
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
  /** The values of the open composite's parameters in the use that it was opened from; empty for the drawing itself. */
  readonly values: ParameterValues<ParameterSpecs>;
  /** The nodes that these values leave out. */
  readonly leftOut: LeftOut;
  /** The graph as this use wires it: edges lead past what is left out. `graph` itself where nothing is. */
  readonly wired: Graph;
}

type Shown = Pick<DrawingState, 'document' | 'view'>;

let last: { readonly key: Shown; readonly view: View } | undefined;
const noNotes: readonly Note[] = [];
const nothing: LeftOut = new Map();

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
  let values: View['values'] = topScope as View['values'];
  const library = blockLibrary(document);
  for (const id of path) {
    const node = nodes.find((candidate) => candidate.id === id);
    const block = library.get(node?.block ?? '');
    if (!node || block?.kind !== 'composite') break;
    composite = block;
    values = resolveNode(block.parameters, node.parameters, values).values;
    prefix += `${id}/`;
    readOnly ||= isBuiltIn(block);
    nodes = block.graph.nodes;
  }
  const graph = composite ? composite.graph : { nodes: document.nodes, edges: document.edges, inputs: [], outputs: [] };
  const absent = composite ? leftOut(graph.nodes, library, values) : nothing;
  const firstInput = (id: string) =>
    library.get(graph.nodes.find((node) => node.id === id)?.block ?? '')?.inputs[0]?.name;
  return {
    graph,
    nodes: before?.graph.nodes === graph.nodes ? before.nodes : new Map(graph.nodes.map((node) => [node.id, node])),
    notes: composite ? noNotes : document.notes,
    scope: composite?.type,
    readOnly,
    prefix,
    composite,
    values,
    leftOut: absent,
    wired: absent.size ? passedOver(graph, new Set(absent.keys()), firstInput) : graph,
  };
}

/** A node's parameters in the open use: expressions evaluated, defaults filled in. */
export function parametersOf(
  { values }: Pick<View, 'values'>,
  node: NetNode,
  block: BlockDefinition,
): ParameterValues<ParameterSpecs> {
  return resolveNode(block.parameters, node.parameters, values).values;
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
