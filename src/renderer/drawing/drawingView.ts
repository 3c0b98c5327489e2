import { blockLibrary, isBuiltIn } from '@shared/blocks/library';
import type { BlockDefinition, CompositeBlock } from '@shared/blocks/definition';
import { analysisAt } from '@shared/compiler/analyze';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { leftOut, type LeftOut } from '@shared/compiler/expand/leftOut';
import { drawnBlock, repetitionsOf } from '@shared/compiler/expand/repetition';
import { topScope } from '@shared/compiler/expand/resolveNode';
import type { ParameterSpecs, ParameterValues } from '@shared/document/parameters/spec';
import { isRepeated, isRepetitionOf, repetitionId } from '@shared/document/repetition';
import { passedOver, type Graph, type Scope } from '@shared/editing';
import type { NetNode, Note } from '@shared/document/schema';
import type { DrawingState } from './drawingStore';

/** A graph as one use shows it: the drawing, or the inside of a composite. */
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
  /**
   * What expressions can use, in the use that the composite was opened from: its parameters, and the dimensions of what
   * arrives; empty for the drawing itself.
   */
  readonly values: ParameterValues<ParameterSpecs>;
  /** The nodes that these values leave out. */
  readonly leftOut: LeftOut;
  /** The graph as this use wires it: edges lead past what is left out. `graph` itself where nothing is. */
  readonly wired: Graph;
}

type Shown = Pick<DrawingState, 'document' | 'view' | 'analysis'>;

/** A drawing with what is known of it. */
type Checked = Pick<DrawingState, 'document' | 'analysis'>;

/** The views of one document by prefix, and those of the document before it, from which what stays the same is taken. */
interface Views extends Checked {
  readonly known: Map<string, View>;
  readonly before: ReadonlyMap<string, View>;
}

let views: Views | undefined;
let last: { readonly key: Shown; readonly view: View } | undefined;
const noNotes: readonly Note[] = [];
const nothing: LeftOut = new Map();

/** The graph one works in; the same object while neither the drawing nor the place changes. */
export function viewOf({ document, view, analysis }: Shown): View {
  if (last?.key.document === document && last.key.view === view && last.key.analysis === analysis) return last.view;
  const made = viewAt({ document, analysis }, prefixOf(view));
  last = { key: { document, view, analysis }, view: made };
  return made;
}

/** The graph that fills the canvas. */
export function canvasView(state: Checked & Pick<DrawingState, 'canvas'>): View {
  return viewAt(state, prefixOf(state.canvas));
}

/** What stands before the ids of the nodes in a place, by the uses that lead there: `res1/`. */
export const prefixOf = (steps: readonly string[]): string => steps.map((id) => `${id}/`).join('');

/** The uses that lead to a place, by its prefix. */
export const stepsOf = (prefix: string): readonly string[] => prefix.split('/').slice(0, -1);

/** The path of a node of the graph one works in. */
export function pathOf(id: string, state: Shown): string {
  return viewOf(state).prefix + id;
}

/**
 * The graph at a place, which is named by what stands before the ids of its nodes: `''` for the drawing itself, `res1/` for the
 * inside of the use `res1`. The same object while the drawing stays the same. Where the place is no more, the nearest around it.
 */
export function viewAt({ document, analysis }: Checked, prefix: string): View {
  if (views?.document !== document || views.analysis !== analysis)
    views = { document, analysis, known: new Map(), before: views?.known ?? new Map() };
  let view = views.known.get(prefix);
  if (!view) views.known.set(prefix, (view = makeView(views, stepsOf(prefix), views.before.get(prefix))));
  return view;
}

function makeView({ document, analysis }: Checked, path: readonly string[], before: View | undefined): View {
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
    const { scope } = analysisAt(analysis, prefix + id) ?? {};
    if (!block.chainOf) values = scope ? (scope as View['values']) : drawn.values;
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

/** The place inside a node: of a composite that is repeated, inside its first repetition. Nothing where nothing is inside. */
export function placeInside(state: Checked, path: string): string | undefined {
  const view = viewAt(state, scopePrefix(path));
  const node = view.nodes.get(idAt(path));
  const known = blockOf(state, node);
  const block =
    node && known && view.prefix === scopePrefix(path) ? drawnBlock(node, known, view.values).block : undefined;
  if (block?.kind !== 'composite') return undefined;
  return block.chainOf?.kind === 'composite' ? `${path}/${repetitionId(0)}/` : `${path}/`;
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

/** What the composites are called that lead to a place, from the outermost in. */
export function namesAlong({ document }: Pick<Shown, 'document'>, steps: readonly string[]): readonly string[] {
  let nodes: readonly NetNode[] = document.nodes;
  let around: NetNode | undefined;
  return steps.map((id) => {
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
