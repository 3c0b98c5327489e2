import type { Client } from '@shared/contract/contract';
import { debounced } from '../browser/debounced';
import { drawingStore } from '../drawing/drawingStore';
import { isUnsaved } from '../drawing/unsavedChanges';
import { versionOf } from './documentFiles';
import { pageName } from '../browser/pageName';

/** Milliseconds after the last edit, and after the first that is not kept: who works steadily never pauses. */
const wait = { quiet: 1500, longest: 5000 };

/** Lets the host keep unsaved work, so that a crash loses seconds at most. */
export function startAutosave(client: Client): () => void {
  // If the host cannot store it, saving reports that; a message after every edit would only disturb.
  const { request, cancel } = debounced(() => void keepDrawing(client).catch(() => undefined), wait);
  const stop = drawingStore.subscribe((state, before) => {
    if (state.document !== before.document || state.saved !== before.saved) request();
  });
  return () => {
    cancel();
    stop();
  };
}

/** Lets the host keep the drawing now; where nothing is unsaved, forget what it kept. */
export async function keepDrawing(client: Client): Promise<void> {
  const session = await pageName();
  const state = drawingStore.getState();
  if (!isUnsaved(state)) await client.request('documents.forget', { session });
  else await client.request('documents.autosave', { ...versionOf(state.file), document: state.document, session });
}
