import { parseDocument, serializeDocument } from '@shared/document';
import { copy, paste } from '@shared/editing';
import type { NetloomDocument } from '@shared/document/schema';
import { editAndSelect } from '../../drawing/drawingActions';
import { drawingStore } from '../../drawing/drawingStore';
import { say } from '../../ui/uiStore';
import { viewOf } from '../../drawing/drawingView';
import { deleteSelection } from './deleteSelection';

/** The last copy, for browsers that do not allow reading the clipboard. */
let kept = '';
let pastes = 0;

/**
 * Copies the selection to the clipboard as the text of a drawing, so that it can be pasted into other windows and
 * files.
 */
export async function copySelection(): Promise<void> {
  const state = drawingStore.getState();
  kept = serializeDocument(copy(state.document, state.selection, viewOf(state).scope));
  pastes = 0;
  await navigator.clipboard?.writeText(kept).catch(() => undefined);
}

export async function cutSelection(): Promise<void> {
  await copySelection();
  deleteSelection();
}

export async function pasteClipboard(): Promise<void> {
  const text = (await navigator.clipboard?.readText().catch(() => '')) || kept;
  if (!text) return say({ kind: 'info', text: 'The clipboard is empty. Copy some blocks first.' });
  let copied: NetloomDocument;
  try {
    copied = parseDocument(text);
  } catch {
    return say({ kind: 'info', text: 'The clipboard doesn’t contain Netloom blocks.' });
  }
  pastes += 1;
  const offset = { x: 32 * pastes, y: 32 * pastes };
  editAndSelect('Paste', (document) => paste(document, copied, offset, viewOf(drawingStore.getState()).scope));
}
