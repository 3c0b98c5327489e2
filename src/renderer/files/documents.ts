import { parseDocument } from '@shared/document';
import type { Client, RequestOutput } from '@shared/ipc/contract';
import { markSaved, showDocument } from '../store/actions';
import { appStore, type OpenFile } from '../store/appStore';
import { isUnsaved } from '../store/selectors';
import { openDialog, say, uiStore } from '../store/uiStore';
import { hostStore } from './hostStore';
import { pageName } from './pageName';

type Opened = NonNullable<RequestOutput<'documents.choose'>>;

/** Goes on at once where nothing would be lost; else asks first, without blocking anything. */
export function unlessUnsaved(goOn: () => void): void {
  if (!isUnsaved(appStore.getState())) return goOn();
  uiStore.setState({ dialog: 'discard', afterDiscard: goOn });
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
  const { file, document } = appStore.getState();
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
  return write(client, undefined, appStore.getState().document.name);
}

/** Writes the drawing under this name; the host answers with nothing where the user thought better of it. */
export async function write(client: Client, to: OpenFile | undefined, name: string): Promise<boolean> {
  const { document } = appStore.getState();
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
    say({ kind: 'error', text: `${name} cannot be opened. ${messageOf(error)} Nothing was changed.` });
  }
}

/** Says what went wrong where something does. */
export async function reporting<Value>(what: string, action: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await action();
  } catch (error) {
    say({ kind: 'error', text: `${what}: ${messageOf(error)}` });
    return undefined;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
