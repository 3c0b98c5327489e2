import { applyEdit, closeStep, createHistory, DocumentError, redo, undo, type History } from '@shared/document';
import { EditError, renameDocument } from '@shared/editing';
import type { NetloomDocument } from '@shared/document/schema';
import { drawingStore, checked, newOpened, swapChecks, type OpenFile } from './drawingStore';
import { changeDrawing } from './tabs';
import { say } from '../ui/uiStore';
import { wordsOf } from '../words/currentWords';
import { drawingWords } from '../words/english/drawing';
import { insideOf, viewOf } from './drawingView';

export interface EditOptions {
  /** Edits with the same key that follow one another closely are one undo step. */
  readonly merge?: string;
  readonly select?: readonly string[];
}

/**
 * Carries out one edit of the drawing as one undo step. An edit that cannot be made becomes a message and changes
 * nothing.
 * @returns whether the document changed.
 */
export function edit(
  label: string,
  change: (document: NetloomDocument) => NetloomDocument,
  options: EditOptions = {},
): boolean {
  const { document, history } = drawingStore.getState();
  let next: NetloomDocument;
  try {
    next = change(document);
  } catch (error) {
    if (!(error instanceof EditError || error instanceof DocumentError)) throw error;
    say({ kind: 'warning', text: error.message });
    return false;
  }
  const selected = options.select && { selection: options.select, selectedEdges: [] };
  if (next === document) {
    if (selected) drawingStore.setState(selected);
    return false;
  }
  const policy = options.merge === undefined ? 'record' : { merge: options.merge };
  drawingStore.setState({ ...checked(next), history: applyEdit(history, next, label, policy), ...selected });
  return true;
}

/** An edit that makes nodes and selects them. @returns whether the document changed. */
export function editAndSelect(
  label: string,
  change: (document: NetloomDocument) => { document: NetloomDocument; ids: readonly string[] },
): boolean {
  let ids: readonly string[] = [];
  const isChanged = edit(label, (document) => {
    const made = change(document);
    ids = made.ids;
    return made.document;
  });
  if (isChanged) select(ids);
  return isChanged;
}

export function undoEdit(): void {
  travel(undo);
}

export function redoEdit(): void {
  travel(redo);
}

/** Undoes so many steps at once, or redoes them where the number is negative. */
export function undoSteps(count: number): void {
  const step = count > 0 ? undo : redo;
  travel((history) => Array.from({ length: Math.abs(count) }).reduce<History>((before) => step(before), history));
}

function travel(step: (history: History) => History): void {
  const { history, view, selection } = drawingStore.getState();
  const result = step(history);
  if (result === history) return;
  drawingStore.setState({ ...checked(result.document), history: result, selectedEdges: [] });
  // What the step removed can no longer be selected or open.
  const shown = viewOf(drawingStore.getState());
  const ids = new Set([...shown.nodes.keys(), ...shown.notes.map(({ id }) => id)]);
  const isOpen = view.length === 0 || shown.prefix === view.map((id) => `${id}/`).join('');
  drawingStore.setState({ selection: selection.filter((id) => ids.has(id)), ...(!isOpen && { view: [] }) });
}

/** Ends a drag or the typing into a field: what comes next is an undo step of its own. */
export function endStep(): void {
  drawingStore.setState(({ history }) => ({ history: closeStep(history) }));
}

export function select(ids: readonly string[], edges: readonly string[] = []): void {
  drawingStore.setState({ selection: ids, selectedEdges: edges });
}

/**
 * Shows another document. It replaces the current one: callers make sure that no unsaved changes are lost.
 * @param isSaved whether its file or the gallery holds it
 */
export function showDocument(document: NetloomDocument, file?: OpenFile, isSaved = true): void {
  replaceWith(document, createHistory(document), file, isSaved);
}

/** Shows what the drawing's file holds by now, as an edit: undo brings back what was drawn here. */
export function reloadDocument(document: NetloomDocument, file: OpenFile): void {
  const { history } = drawingStore.getState();
  replaceWith(document, applyEdit(history, document, wordsOf(drawingWords).edits.reload), file, true);
}

function replaceWith(document: NetloomDocument, history: History, file: OpenFile | undefined, isSaved: boolean): void {
  swapChecks();
  drawingStore.setState({
    ...checked(document),
    history,
    saved: isSaved ? document : undefined,
    file,
    view: [],
    selection: [],
    selectedEdges: [],
    opened: newOpened(),
    place: undefined,
  });
}

/**
 * Notes that a file holds the document of a tab.
 * @param name what the drawing is called in it, where that is new
 */
export function markSaved(tab: number, document: NetloomDocument, file: OpenFile, name = document.name): void {
  changeDrawing(tab, (state, check) => {
    const named = renameDocument(state.document, name);
    // Not an edit of its own: undo would take the name away from what the file holds.
    const renamed = named !== state.document && {
      ...check(named),
      history: applyEdit(state.history, named, wordsOf(drawingWords).edits.name, 'ignore'),
    };
    return { ...renamed, saved: renameDocument(document, name), file };
  });
}

export function openView(view: readonly string[]): void {
  drawingStore.setState({ view, selection: [], selectedEdges: [] });
}

/** Opens what is inside a node of the view, if there is something. */
export function openInside(id: string): void {
  const state = drawingStore.getState();
  const inside = insideOf(state, id);
  if (inside) openView([...state.view, ...inside]);
}
