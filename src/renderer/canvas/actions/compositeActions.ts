import { analysesOf, scopeInside } from '@shared/compiler/analyze';
import { makeEditableCopy } from '@shared/editing';
import { dissolveComposite } from '@shared/editing/dissolveComposite';
import { makeComposite } from '@shared/editing/makeComposite';
import { edit, editAndSelect, openView } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { uiStore } from '../../ui/uiStore';
import { viewOf } from '../../drawing/drawingView';
import { wordsOf } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';

export function makeCompositeOfSelection(): void {
  const state = drawingStore.getState();
  const { nodes, scope, prefix } = viewOf(state);
  let made: string | undefined;
  editAndSelect(wordsOf(canvasWords).edits.makeComposite, (document) => {
    const composite = makeComposite(
      document,
      state.selection.filter((id) => nodes.has(id)),
      undefined,
      scope,
    );
    // Its name is usually the first thing to change.
    uiStore.setState({ renaming: prefix + composite.id });
    made = composite.id;
    return { document: composite.document, ids: [made] };
  });
  const id = made;
  // Looking for equal places is not what the page begins with.
  if (id !== undefined) void import('./offerPlaces').then(({ offerPlaces }) => offerPlaces(id, scope));
}

export function dissolveSelected(): void {
  const state = drawingStore.getState();
  const { scope } = viewOf(state);
  const scopesInside = (id: string) => analysesOf(state.analysis, scope, id).map(scopeInside);
  editAndSelect(wordsOf(canvasWords).edits.ungroup, (document) =>
    dissolveComposite(document, state.selection[0]!, scope, scopesInside),
  );
}

/** Makes the open built-in composite editable: its node gets its own copy. */
export function editACopy(): void {
  const { canvas: view } = drawingStore.getState();
  let depth = view.length - 1;
  openView(view.slice(0, depth));
  // A repetition is of the block of the node that is repeated.
  if (viewOf(drawingStore.getState()).composite?.chainOf) openView(view.slice(0, --depth));
  const id = view[depth];
  if (id === undefined) return;
  const { scope } = viewOf(drawingStore.getState());
  edit(wordsOf(canvasWords).edits.makeCopy, (document) => makeEditableCopy(document, id, scope).document);
  openView(view);
}
