import { disconnectAll, removeNodes, removeNotes } from '@shared/editing';
import { edit } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { edgesAt } from '../../drawing/edgeKey';
import { viewOf } from '../../drawing/drawingView';
import { focusNode } from '../../viewport/focusNode';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

/** Deletes the selection. In a chain the neighbours are connected; the focus moves to the previous node. */
export function deleteSelection(): void {
  const state = drawingStore.getState();
  const { scope, graph, prefix } = viewOf(state);
  const gone = new Set(state.selection);
  const edges = edgesAt(graph.edges, state.selectedEdges);
  const before = graph.edges.find(({ from, to }) => gone.has(to[0]) && !gone.has(from[0]))?.from[0];
  edit(
    wordsOf(canvasWords).edits.delete,
    (document) => {
      const cut = edges.length ? disconnectAll(document, edges, scope) : document;
      const removed = removeNodes(cut, gone, scope);
      return scope === undefined ? removeNotes(removed, gone) : removed;
    },
    { select: before && gone.size ? [before] : [] },
  );
  if (before) focusNode(prefix + before);
}
