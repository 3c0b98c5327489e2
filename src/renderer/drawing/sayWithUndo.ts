import { dismiss, show } from '../ui/uiStore';
import { wordsOf } from '../words/currentWords';
import { drawingWords } from '../words/english/drawing';
import { undoEdit } from './drawingActions';
import { drawingStore } from './drawingStore';

/** Says what the edit that was just made did beside what was asked for. The message goes with the next change. */
export function sayWithUndo(text: string): void {
  const { document } = drawingStore.getState();
  const id = show({ kind: 'info', text, actions: [{ label: wordsOf(drawingWords).undo, run: undoEdit }] });
  const stop = drawingStore.subscribe((state) => {
    if (state.document === document) return;
    stop();
    dismiss(id);
  });
}
