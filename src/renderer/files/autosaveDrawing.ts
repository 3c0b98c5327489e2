import type { Client } from '@shared/contract/contract';
import { drawingStore } from '../drawing/drawingStore';
import { isUnsaved } from '../drawing/unsavedChanges';
import { versionOf } from './documentFiles';
import { pageName } from './pageName';

/** Wait after the last edit, milliseconds. */
const pause = 1500;

/** Lets the host keep unsaved work, so that a crash loses seconds at most. */
export function startAutosave(client: Client): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    const state = drawingStore.getState();
    if (!isUnsaved(state)) return;
    // If the host cannot store it, saving reports that; a message after every edit would only disturb.
    void client
      .request('documents.autosave', { ...versionOf(state.file), document: state.document, session: pageName() })
      .catch(() => undefined);
  };
  const stop = drawingStore.subscribe((state, before) => {
    if (state.document === before.document) return;
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
