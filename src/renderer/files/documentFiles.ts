import { parseDocument } from '@shared/document';
import type { Client, RequestOutput } from '@shared/contract/contract';
import { markSaved, showDocument } from '../drawing/drawingActions';
import { drawingStore, type OpenFile } from '../drawing/drawingStore';
import { isUnsaved } from '../drawing/unsavedChanges';
import { reporting } from '../ui/reporting';
import { openDialog, say, uiStore } from '../ui/uiStore';
import { messageOf } from '@shared/errors/messageOf';
import { hostStore } from './hostStore';
import { pageName } from './pageName';

type Opened = NonNullable<RequestOutput<'documents.choose'>>;

/** Continues at once if nothing would be lost; otherwise asks first, without blocking. */
export function unlessUnsaved(proceed: () => void): void {
  if (!isUnsaved(drawingStore.getState())) return proceed();
  uiStore.setState({ dialog: 'discard', afterDiscard: proceed });
}

export function show({ file, document }: Opened): void {
  showDocument(document, file);
}

/** Opens a file: with the system's dialog where the host has one, else with Netloom's own. */
export async function openFromHost(client: Client): Promise<void> {
  if (!hostStore.getState().nativeDialogs) return openDialog('open');
  await reporting('Open', async () => {
    const opened = await client.request('documents.choose', undefined);
    if (opened) show(opened);
  });
}

export async function openById(client: Client, id: string): Promise<void> {
  await reporting('Open', async () => show(await client.request('documents.open', { id })));
}

/** @returns whether the drawing is in a file now. */
export async function save(client: Client): Promise<boolean> {
  const { file, document } = drawingStore.getState();
  if (!file?.id && !hostStore.getState().nativeDialogs) {
    openDialog('saveAs');
    return false;
  }
  return write(client, file, document.name);
}

export async function saveAs(client: Client): Promise<boolean> {
  if (!hostStore.getState().nativeDialogs) {
    openDialog('saveAs');
    return false;
  }
  return write(client, undefined, drawingStore.getState().document.name);
}

/** Writes the drawing under this name; the host answers `undefined` if the user cancelled. */
export async function write(client: Client, to: OpenFile | undefined, name: string): Promise<boolean> {
  const { document } = drawingStore.getState();
  const isWritten = await reporting('Save', async () => {
    const file = await client.request('documents.save', { ...versionOf(to), name, document, session: pageName() });
    if (file) markSaved(document, file);
    return file !== undefined;
  });
  return isWritten ?? false;
}

/** A file, and the version of it that is open here, for the host. */
export function versionOf(file: OpenFile | undefined): { id?: string; version?: string } {
  return { ...(file && { id: file.id }), ...(file?.version !== undefined && { version: file.version }) };
}

/** Opens the text of a file that the user brought: dropped on the window or pasted. */
export function openText(name: string, text: string): void {
  try {
    const document = parseDocument(text);
    unlessUnsaved(() => showDocument(document, undefined, false));
  } catch (error) {
    say({ kind: 'error', text: `${name} cannot be opened. ${messageOf(error)} Your drawing is unchanged.` });
  }
}
