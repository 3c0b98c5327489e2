import { duplicate } from '@shared/editing';
import { partLater } from '../browser/partLater';
import { copySelection, cutSelection, pasteClipboard } from '../canvas/actions/clipboard';
import { deleteSelection } from '../canvas/actions/deleteSelection';
import { editAndSelect, redoEdit, select, selectedPaths, undoEdit } from '../drawing/drawingActions';
import { drawingStore } from '../drawing/drawingStore';
import { openDialog, uiStore } from '../ui/uiStore';
import { viewOf } from '../drawing/drawingView';
import type { Command } from './command';
import { refusals, steps } from './messages';
import { needsEditable, needsSelection, refuse } from './refusals';

function duplicateSelection(linked: boolean): void {
  const state = drawingStore.getState();
  const { scope } = viewOf(state);
  editAndSelect(steps().duplicate, (document) => duplicate(document, state.selection, { x: 32, y: 32 }, scope, linked));
}

/** Not a part of the first load. */
const finding = partLater(() => import('../canvas/finding/findStore'));

export const editCommands = {
  'edit.undo': {
    refusal: () => (drawingStore.getState().history.past.length ? undefined : refusals().nothingToUndo),
    run: undoEdit,
  },
  'edit.redo': {
    refusal: () => (drawingStore.getState().history.future.length ? undefined : refusals().nothingToRedo),
    run: redoEdit,
  },
  'edit.history': {
    refusal: () => {
      const { past, future } = drawingStore.getState().history;
      return past.length + future.length ? undefined : refusals().nothingToUndo;
    },
    run: () => openDialog('history'),
  },
  'edit.cut': { refusal: () => refuse(needsEditable, needsSelection), run: cutSelection },
  'edit.copy': { refusal: needsSelection, run: copySelection },
  'edit.paste': { refusal: needsEditable, run: () => pasteClipboard() },
  'edit.pasteLinked': { refusal: needsEditable, run: () => pasteClipboard(true) },
  'edit.duplicate': {
    refusal: () => refuse(needsEditable, needsSelection),
    run: () => duplicateSelection(false),
  },
  'edit.duplicateLinked': {
    refusal: () => refuse(needsEditable, needsSelection),
    run: () => duplicateSelection(true),
  },
  'edit.delete': {
    refusal: () =>
      refuse(needsEditable, () => (drawingStore.getState().selectedEdges.length ? undefined : needsSelection())),
    run: deleteSelection,
  },
  'edit.selectAll': {
    run: () => {
      const { nodes, notes } = viewOf(drawingStore.getState());
      select([...nodes.keys(), ...notes.map(({ id }) => id)]);
    },
  },
  'edit.find': { run: () => finding(({ openFind }) => openFind()) },
  'edit.rename': {
    refusal: () => refuse(needsEditable, needsSelection),
    run: () => uiStore.setState({ renaming: selectedPaths()[0] }),
  },
} satisfies Record<string, Command>;
