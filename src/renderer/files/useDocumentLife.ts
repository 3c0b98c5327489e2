import { useEffect } from 'react';
import type { Client } from '@shared/contract/contract';
import { showDocument } from '../drawing/drawingActions';
import { drawingStore } from '../drawing/drawingStore';
import { isUnsaved } from '../drawing/unsavedChanges';
import { say } from '../ui/uiStore';
import { onConnection } from '../transport/connection';
import { setUnsaved } from '../transport/setUnsaved';
import { startAutosave } from './autosaveDrawing';
import { openText, show } from './documentFiles';
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
    // In parallel: the host's description waits until the trainer process has looked for engines.
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
    text: `Netloom has unsaved changes to “${kept.document.name}”.`,
    actions: [{ label: 'Restore', run: recover }],
  });
}

/** Without a host the drawing still works, on a network that comes with the page. */
async function showBundled(): Promise<void> {
  const { default: lenet } = await import('../../../resources/gallery/lenet-5.netloom.json?raw');
  if (isUntouched()) openText('LeNet-5', lenet);
  drawingStore.setState(({ document }) => ({ saved: document }));
}

function isUntouched(): boolean {
  const { history, document } = drawingStore.getState();
  return history.past.length === 0 && document.nodes.length === 0;
}

function watchTitle(): () => void {
  const apply = () => {
    const state = drawingStore.getState();
    const unsaved = isUnsaved(state);
    setUnsaved(unsaved);
    document.title = `${unsaved ? '● ' : ''}${state.file?.name ?? state.document.name} – Netloom`;
  };
  apply();
  return drawingStore.subscribe((state, before) => {
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
      say({ kind: 'warning', text: 'Connection lost. Keep drawing; reconnecting automatically.' });
    if (connection === 'refused')
      say({ kind: 'error', text: 'This link is no longer valid. Open the latest link that `netloom serve` printed.' });
  });
}
