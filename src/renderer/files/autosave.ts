import type { Client } from '@shared/ipc/contract';
import { appStore } from '../store/appStore';
import { isUnsaved } from '../store/selectors';
import { versionOf } from './documents';
import { pageName } from './pageName';

/** Wait after the last edit, milliseconds. */
const pause = 1500;

/** Lets the host keep unsaved work, so that a crash loses seconds at most. */
export function startAutosave(client: Client): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    const state = appStore.getState();
    if (!isUnsaved(state)) return;
    // A host that cannot keep it says so when the user saves; telling it after every edit would only disturb.
    void client
      .request('documents.autosave', { ...versionOf(state.file), document: state.document, session: pageName() })
      .catch(() => undefined);
  };
  const stop = appStore.subscribe((state, before) => {
    if (state.document === before.document) return;
    clearTimeout(timer);
    timer = setTimeout(keep, pause);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
