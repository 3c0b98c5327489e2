import { dismiss, show } from '../ui/uiStore';
import { undoEdit } from './drawingActions';
import { drawingStore } from './drawingStore';

/** Says what the edit that was just made did beside what was asked for. The message goes with the next change. */
export function sayWithUndo(text: string): void {
  const { document } = drawingStore.getState();
  const id = show({ kind: 'info', text, actions: [{ label: 'Undo', run: undoEdit }] });
  const stop = drawingStore.subscribe((state) => {
    if (state.document === document) return;
    stop();
    dismiss(id);
  });
}
