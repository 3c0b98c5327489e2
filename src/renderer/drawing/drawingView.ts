import { blockLibrary, isBuiltIn } from '@shared/blocks/library';
import type { BlockDefinition, CompositeBlock } from '@shared/blocks/definition';
import { leftOut, type LeftOut } from '@shared/compiler/expand/leftOut';
import { drawnBlock, repetitionsOf } from '@shared/compiler/expand/repetition';
import { topScope } from '@shared/compiler/expand/resolveNode';
import type { ParameterSpecs, ParameterValues } from '@shared/document/parameters/spec';
import { isRepeated, isRepetitionOf, repetitionId } from '@shared/document/repetition';
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
  let isBuiltInside = false;
  let prefix = '';
  let values: View['values'] = topScope as View['values'];
  const library = blockLibrary(document);
  for (const id of path) {
    const node = nodes.find((candidate) => candidate.id === id);
    const known = library.get(node?.block ?? '');
    const drawn = node && known && drawnBlock(node, known, values);
    if (drawn?.block.kind !== 'composite') break;
    const { block } = drawn;
    composite = block;
    if (!block.chainOf) values = drawn.values;
    prefix += `${id}/`;
    isBuiltInside ||= isBuiltIn(block);
    readOnly = isBuiltInside || block.chainOf !== undefined;
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

/** A node's parameters in the open use: expressions evaluated, defaults filled in; of a repeated one, those of the first repetition. */
export function parametersOf(
  { values }: Pick<View, 'values'>,
  node: NetNode,
  block: BlockDefinition,
): ParameterValues<ParameterSpecs> {
  return drawnBlock(node, block, values).values;
}

/** What is opened with a node, by ids: of a composite that is repeated, its first repetition. Nothing where nothing is inside. */
export function insideOf(state: Shown, id: string): readonly string[] | undefined {
  const view = viewOf(state);
  const node = view.nodes.get(id);
  const known = blockOf(state, node);
  const block = node && known && drawnBlock(node, known, view.values).block;
  if (block?.kind !== 'composite') return undefined;
  return block.chainOf?.kind === 'composite' ? [id, repetitionId(0)] : [id];
}

/** How often a node is drawn in a row in the open use, where it is repeated; `?` where that can't be known. */
export function timesOf({ values }: Pick<View, 'values'>, node: NetNode): string | undefined {
  if (!isRepeated(node)) return undefined;
  const count = repetitionsOf(node, values);
  return typeof count === 'number' ? String(count) : '?';
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
  let around: NetNode | undefined;
  return view.map((id) => {
    if (isRepetitionOf(around, id)) {
      around = undefined;
      return id;
    }
    const node = nodes.find((candidate) => candidate.id === id);
    const block = node && blockLibrary(document).get(node.block);
    nodes = block?.kind === 'composite' ? block.graph.nodes : [];
    around = node;
    return node ? nameOf(node) : id;
  });
}
