import { useEffect } from 'react';
import type { Client } from '@shared/ipc/contract';
import { showDocument } from '../store/actions';
import { appStore } from '../store/appStore';
import { isUnsaved } from '../store/selectors';
import { say } from '../store/uiStore';
import { onConnection, setUnsaved } from '../transport';
import { startAutosave } from './autosave';
import { openText, show } from './documents';
import { askForFirst } from './firstDrawing';
import { hostStore } from './hostStore';
import { pageName } from './pageName';

/** The drawing from the start of the window to its end: opened, kept, named in the title, never lost. */
export function useDocumentLife(client: Client): void {
  useEffect(() => {
    void begin(client);
    const stops = [startAutosave(client), watchTitle(), takeDroppedFiles(), watchConnection()];
    return () => stops.forEach((stop) => stop());
  }, [client]);
}

/** Offers what autosave kept; else shows the first network of the gallery, LeNet-5. */
async function begin(client: Client): Promise<void> {
  try {
    // Side by side: what the host says of itself waits for the trainer's process to look for engines.
    await Promise.all([describeHost(client), showFirst(client).then(() => offerKept(client))]);
  } catch {
    hostStore.setState({ connected: false });
    await showBundled();
  }
}

async function describeHost(client: Client): Promise<void> {
  const { nativeDialogs } = await client.request('app.describe', undefined);
  hostStore.setState({ connected: true, nativeDialogs });
}

async function showFirst(client: Client): Promise<void> {
  const opened = await askForFirst(client);
  if (opened && isUntouched()) show({ ...opened, file: undefined });
}

async function offerKept(client: Client): Promise<void> {
  const kept = await client.request('documents.recover', { session: pageName() });
  if (!kept) return;
  const recover = () => showDocument(kept.document, kept.file, false);
  say({
    kind: 'info',
    text: `“${kept.document.name}” was not saved when Netloom last ended.`,
    actions: [{ label: 'Recover it', run: recover }],
  });
}

/** Without a host the drawing still works, on a network that comes with the page. */
async function showBundled(): Promise<void> {
  const { default: lenet } = await import('../../../resources/gallery/lenet-5.netloom.json?raw');
  if (isUntouched()) openText('LeNet-5', lenet);
  appStore.setState(({ document }) => ({ saved: document }));
}

function isUntouched(): boolean {
  const { history, document } = appStore.getState();
  return history.past.length === 0 && document.nodes.length === 0;
}

function watchTitle(): () => void {
  const apply = () => {
    const state = appStore.getState();
    const unsaved = isUnsaved(state);
    setUnsaved(unsaved);
    document.title = `${unsaved ? '● ' : ''}${state.file?.name ?? state.document.name} – Netloom`;
  };
  apply();
  return appStore.subscribe((state, before) => {
    if (state.document !== before.document || state.saved !== before.saved || state.file !== before.file) apply();
  });
}

function takeDroppedFiles(): () => void {
  const onDragOver = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void file.text().then((text) => openText(file.name, text));
  };
  window.addEventListener('dragover', onDragOver);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragover', onDragOver);
    window.removeEventListener('drop', onDrop);
  };
}

function watchConnection(): () => void {
  return onConnection((connection) => {
    if (connection === 'lost')
      say({ kind: 'warning', text: 'Netloom does not answer. You can go on drawing; it is tried again by itself.' });
    if (connection === 'refused')
      say({ kind: 'error', text: 'This link is no longer valid. Open the one that `netloom serve` printed last.' });
  });
}
