import { useEffect } from 'react';
import { parseDocument } from '@shared/document';
import { blockExtension } from '@shared/document/blockFile';
import type { Client } from '@shared/contract/contract';
import { areDrawings } from '../browser/droppedDrawings';
import { showDocument } from '../drawing/drawingActions';
import { isTakenInside } from '../browser/takesFiles';
import { drawingStore } from '../drawing/drawingStore';
import { beginTabs, isAnyUnsaved, tabsStore } from '../drawing/tabs';
import { isUnsaved } from '../drawing/unsavedChanges';
import { say, setApart, showPage } from '../ui/uiStore';
import { onConnection } from '../transport/connection';
import { setUnsaved } from '../transport/setUnsaved';
import { keepUnsaved, startAutosave } from './autosaveDrawing';
import { openFile, openHandedOver } from './documentFiles';
import { askForFirst } from './firstDrawing';
import { markStarted } from '../browser/started';
import { hostStore } from '../client/hostStore';
import { leaveDrawings } from './leftDrawing';
import { lookForKept } from './keptDrawing';
import { wordsOf } from '../words/currentWords';
import { filesWords } from '../words/english/files';
import { galleryDrawing } from '../words/galleryDrawings';
import { beginsWithPage } from './startChoice';

/** The drawing from the start of the window to its end: opened, kept, named in the title, never lost. */
export function useDocumentLife(client: Client): void {
  useEffect(() => {
    void begin(client);
    const stops = [
      startAutosave(client),
      watchTitle(),
      uncoverDrawings(),
      takeDroppedDrawings(client),
      watchConnection(),
      client.on('handedOver', () => void openHandedOver(client)),
      leaveAtTheEnd(),
    ];
    return () => stops.forEach((stop) => stop());
  }, [client]);
}

async function begin(client: Client): Promise<void> {
  try {
    // In parallel: the host's description waits until the trainer process has looked for engines.
    await Promise.all([
      describeHost(client),
      showFirst(client)
        .then(markStarted)
        .then(() => openHandedOver(client))
        .then(() => lookForKept(client)),
    ]);
  } catch {
    hostStore.setState({ connected: false });
    await showBundled();
    markStarted();
  }
}

async function describeHost(client: Client): Promise<void> {
  const { nativeDialogs } = await client.request('app.describe', undefined);
  hostStore.setState({ connected: true, nativeDialogs });
}

async function showFirst(client: Client): Promise<void> {
  const first = await askForFirst(client);
  const state = drawingStore.getState();
  if (!first || state.history.past.length > 0 || state.document.nodes.length > 0) return;
  beginTabs(
    first.drawings.map(({ tab, unsaved, ...each }) => ({ ...each, key: tab, isSaved: !unsaved })),
    first.current,
  );
  keepUnsaved(client);
  if (first.apart?.length) setApart(first.apart, true);
  if (first.isNew && beginsWithPage()) showPage('start');
  for (const { trouble } of first.drawings)
    if (trouble) say({ kind: 'error', text: wordsOf(filesWords).stillShown(trouble) });
}

/** Without a host the drawing still works, on a network that comes with the page. */
async function showBundled(): Promise<void> {
  const { default: lenet } = await import('../../../resources/gallery/lenet-5.netloom.json?raw');
  const { history, document } = drawingStore.getState();
  if (history.past.length === 0 && document.nodes.length === 0) showDocument(galleryDrawing(parseDocument(lenet)));
}

function watchTitle(): () => void {
  const apply = () => {
    const state = drawingStore.getState();
    setUnsaved(isAnyUnsaved());
    document.title = `${isUnsaved(state) ? '● ' : ''}${state.document.name} – Netloom`;
  };
  apply();
  const stops = [
    drawingStore.subscribe((state, before) => {
      if (state.document !== before.document || state.saved !== before.saved || state.file !== before.file) apply();
    }),
    tabsStore.subscribe(apply),
  ];
  return () => stops.forEach((stop) => stop());
}

/** A drawing that is opened is seen, whichever page it was opened from. */
function uncoverDrawings(): () => void {
  return drawingStore.subscribe(({ opened }, before) => {
    if (opened !== before.opened) showPage(undefined);
  });
}

function takeDroppedDrawings(client: Client): () => void {
  const onDragOver = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  const onDrop = (event: DragEvent) => {
    const files = event.dataTransfer?.files;
    if (!files || !areDrawings(files) || isTakenInside(event)) return;
    event.preventDefault();
    const [file] = files;
    void (file!.name.endsWith(blockExtension) ? importBlock(client, file!) : openFile(file!));
  };
  window.addEventListener('dragover', onDragOver);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragover', onDragOver);
    window.removeEventListener('drop', onDrop);
  };
}

async function importBlock(client: Client, file: File): Promise<void> {
  const { importBlockFile } = await import('../palette/own/libraryActions');
  await importBlockFile(client, file);
}

function leaveAtTheEnd(): () => void {
  window.addEventListener('pagehide', leaveDrawings);
  return () => window.removeEventListener('pagehide', leaveDrawings);
}

function watchConnection(): () => void {
  return onConnection((connection) => {
    const { connectionLost, linkRefused } = wordsOf(filesWords);
    if (connection === 'lost') say({ kind: 'warning', text: connectionLost });
    if (connection === 'refused') say({ kind: 'error', text: linkRefused });
  });
}
