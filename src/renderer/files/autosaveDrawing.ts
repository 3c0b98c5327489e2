import type { Client } from '@shared/contract/contract';
import { draftOf } from '@shared/contract/pageName';
import { debounced } from '../browser/debounced';
import { pageName } from '../browser/pageName';
import { drawingStore, type DrawingState } from '../drawing/drawingStore';
import { drawingIn, openDrawings, tabsStore } from '../drawing/tabs';
import { isUnsaved } from '../drawing/unsavedChanges';

/** Milliseconds after the last edit, and after the first that is not kept: who works steadily never pauses. */
const wait = { quiet: 1500, longest: 5000 };

/** Lets the host keep unsaved work, so that a crash loses seconds at most. */
export function startAutosave(client: Client): () => void {
  // Tabs whose drawings changed since they were kept.
  const changed = new Set<number>();
  const keepChanged = () => {
    changed.forEach((key) => keepQuietly(client, key));
    changed.clear();
  };
  const { request, cancel } = debounced(keepChanged, wait);
  const hear = (state: DrawingState, before: DrawingState) => {
    if (state.document === before.document && state.saved === before.saved) return;
    changed.add(tabsStore.getState().current);
    request();
  };
  const stop = drawingStore.subscribe(hear);
  return () => {
    cancel();
    stop();
  };
}

/** Lets the host keep all that is unsaved: the page before may have been left, or its file lost, before anything was kept. */
export function keepUnsaved(client: Client): void {
  for (const { key, state } of openDrawings()) if (isUnsaved(state)) keepQuietly(client, key);
}

/** If the host cannot store it, saving reports that; a message after every edit would only disturb. */
function keepQuietly(client: Client, key: number): void {
  void keepDrawing(client, key).catch(() => undefined);
}

/** Lets the host keep the drawing of a tab now; where nothing is unsaved, forget what it kept. */
export async function keepDrawing(client: Client, key = tabsStore.getState().current): Promise<void> {
  const state = drawingIn(key);
  if (!state) return;
  if (!isUnsaved(state)) return forgetKept(client, key);
  await client.request('documents.autosave', {
    ...versionOf(state.file),
    document: state.document,
    session: draftOf(await pageName(), key),
  });
}

/** Lets the host forget what it kept of a tab. */
export async function forgetKept(client: Client, key: number): Promise<void> {
  await client.request('documents.forget', { session: draftOf(await pageName(), key) });
}

/** A file, and the version of it that is open here, for the host. */
export function versionOf(file: DrawingState['file']): { id?: string; version?: string } {
  return { ...(file && { id: file.id }), ...(file?.version !== undefined && { version: file.version }) };
}
