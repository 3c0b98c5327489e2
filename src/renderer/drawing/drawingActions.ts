import { applyEdit, closeStep, createHistory, DocumentError, redo, undo, type History } from '@shared/document';
import { EditError, renameDocument } from '@shared/editing';
import type { NetloomDocument } from '@shared/document/schema';
import { idAt, scopePrefix } from '@shared/compiler/path';
import { drawingStore, checked, newOpened, swapChecks, wholeDrawing, type OpenFile } from './drawingStore';
import { changeDrawing } from './tabs';
import { say } from '../ui/uiStore';
import { wordsOf } from '../words/currentWords';
import { sentenceOfError } from '../words/errorSentence';
import { drawingWords } from '../words/english/drawing';
import { canvasView, placeInside, prefixOf, stepsOf, viewOf } from './drawingView';
import { placesFrom, shownPlaces } from './openPlaces';

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
    say({ kind: 'warning', text: sentenceOfError(error) });
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
  const { history, selection } = drawingStore.getState();
  const result = step(history);
  if (result === history) return;
  drawingStore.setState({ ...checked(result.document), history: result, selectedEdges: [] });
  // What the step removed can no longer be selected or open.
  workOnShown();
  const shown = viewOf(drawingStore.getState());
  const ids = new Set([...shown.nodes.keys(), ...shown.notes.map(({ id }) => id)]);
  if (drawingStore.getState().selection === selection)
    drawingStore.setState({ selection: selection.filter((id) => ids.has(id)) });
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
    ...wholeDrawing,
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

/** Fills the canvas with the inside of a composite, by the uses that lead there, and works in it. */
export function openView(steps: readonly string[]): void {
  drawingStore.setState({ canvas: steps, view: steps, selection: [], selectedEdges: [] });
}

/** Goes back to the composite around what one works in, which is selected: out of a frame, or to the drawing around the canvas. */
export function leaveView(): void {
  const { view, canvas, frames } = drawingStore.getState();
  if (view.length === canvas.length) return openView(canvas.slice(0, -1));
  let around = view.slice(0, -1);
  // The steps to the first repetition of a composite are two.
  while (around.length > canvas.length && !frames.has([...around, view[around.length]].join('/')))
    around = around.slice(0, -1);
  drawingStore.setState({ view: around, selection: [view[around.length]!], selectedEdges: [] });
}

/** Fills the canvas with what is inside a node, if there is something. */
export function openInside(path: string): void {
  const inside = placeInside(drawingStore.getState(), path);
  if (inside !== undefined) openView(stepsOf(inside));
}

/** Works in a place that the canvas shows. What was selected elsewhere no longer is. */
export function workIn(prefix: string): void {
  const { view } = drawingStore.getState();
  if (prefixOf(view) !== prefix) drawingStore.setState({ view: stepsOf(prefix), selection: [], selectedEdges: [] });
}

/** The paths of what is selected. */
export function selectedPaths(state = drawingStore.getState()): readonly string[] {
  const { prefix } = viewOf(state);
  return state.selection.map((id) => prefix + id);
}

/** Selects nodes by their paths, and works where the first is. A selection is in one place: others of them are left out. */
export function selectPaths(paths: readonly string[], edges: readonly string[] = []): void {
  const [first] = [...paths, ...edges];
  if (first === undefined) return select([]);
  const prefix = scopePrefix(first);
  workIn(prefix);
  const here = (keys: readonly string[]) => keys.filter((key) => scopePrefix(key) === prefix).map(idAt);
  select(here(paths), here(edges));
}

/** Opens a composite in place, or folds it to its card, where one then works. */
export function openInPlace(path: string, isOpen: boolean): void {
  drawingStore.setState(({ frames, view }) => {
    const next = new Set(frames);
    if (isOpen) next.add(path);
    else next.delete(path);
    if (isOpen || !prefixOf(view).startsWith(`${path}/`)) return { frames: next };
    const around = stepsOf(scopePrefix(path));
    return { frames: next, view: around, selection: [idAt(path)], selectedEdges: [] };
  });
}

/** Works in the nearest place around that the canvas shows, where it no longer shows the one that one works in. */
export function workOnShown(): void {
  const state = drawingStore.getState();
  const isThere = canvasView(state).prefix === prefixOf(state.canvas);
  if (!isThere) return openView([]);
  const shown = new Set([...placesFrom(shownPlaces())].map(({ view }) => view.prefix));
  let around = state.view;
  while (!shown.has(prefixOf(around)) && around.length > state.canvas.length) around = around.slice(0, -1);
  if (around === state.view) return;
  const inside = state.view[around.length];
  drawingStore.setState({ view: around, selection: inside === undefined ? [] : [inside], selectedEdges: [] });
}
