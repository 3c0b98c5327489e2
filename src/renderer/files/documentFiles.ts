import { parseDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { drawingExtension } from '@shared/document/fileName';
import { largestFile } from '@shared/document/parse';
import type { Client, RequestOutput } from '@shared/contract/contract';
import { RequestError } from '@shared/contract/errors';
import { messageOf } from '@shared/errors/messageOf';
import { markSaved, showDocument } from '../drawing/drawingActions';
import { drawingStore, type OpenFile } from '../drawing/drawingStore';
import { isUnsaved } from '../drawing/unsavedChanges';
import { formatBytes } from '../format/units';
import { reporting } from '../ui/reporting';
import { ask, openDialog, say } from '../ui/uiStore';
import { settleConflict } from './fileConflict';
import { hostStore } from '../client/hostStore';
import { pageName } from '../browser/pageName';

type Opened = NonNullable<RequestOutput<'documents.choose'>>;

/** Whether another drawing may be shown: nothing is unsaved, or the user has saved it or agrees to lose it. */
export async function mayReplace(client: Client): Promise<boolean> {
  if (!isUnsaved(drawingStore.getState())) return true;
  const answer = await ask('discard');
  return answer === 'save' ? save(client) : answer === 'lose';
}

function show({ file, document }: Opened): void {
  showDocument(document, file);
}

/** Opens a file: with the system's dialog where the host has one, else with Netloom's own. */
export async function openFromHost(client: Client): Promise<void> {
  if (!hostStore.getState().nativeDialogs) return openDialog('open');
  await reporting('Open', async () => {
    const opened = await client.request('documents.choose', undefined);
    // Read again after the question: the drawing that is saved first may be the one that was chosen.
    if (opened) await (opened.file ? openById(client, opened.file.id) : showUnlessUnsaved(client, () => show(opened)));
  });
}

export async function openById(client: Client, id: string): Promise<void> {
  await reporting('Open', async () => {
    if (await mayReplace(client)) show(await client.request('documents.open', { id }));
  });
}

/** Opens the drawings that the system hands over, one after another: the last one stays. */
export async function openHandedOver(client: Client): Promise<void> {
  await reporting('Open', async () => {
    for (;;) {
      const opened = await client.request('documents.handedOver', undefined);
      if (!opened) return;
      await showUnlessUnsaved(client, () => show(opened));
    }
  });
}

/** Opens the text of a file that the user brought: dropped on the window or chosen. */
export async function openFile(client: Client, file: File): Promise<void> {
  let document: NetloomDocument;
  try {
    if (file.size > largestFile)
      throw new Error(`It has ${formatBytes(file.size)}, and a drawing has at most ${formatBytes(largestFile)}.`);
    document = parseDocument(await textOf(file));
  } catch (error) {
    return say({
      kind: 'error',
      text: `${file.name} cannot be opened. ${messageOf(error)} Your drawing is unchanged.`,
    });
  }
  await showUnlessUnsaved(client, () => showDocument(document, undefined, false));
}

/** A folder that is dropped looks like a file until it is read. */
async function textOf(file: File): Promise<string> {
  try {
    return await file.text();
  } catch {
    throw new Error(`It is a folder, or may not be read. Choose a file that ends in ${drawingExtension}.`);
  }
}

async function showUnlessUnsaved(client: Client, proceed: () => void): Promise<void> {
  if (await mayReplace(client)) proceed();
}

/** @returns whether the drawing is in a file now. */
export async function save(client: Client): Promise<boolean> {
  const { file, document } = drawingStore.getState();
  return file ? write(client, file, document.name) : saveAs(client);
}

/** Saves under a name that is asked for, in the system's dialog or Netloom's own. */
export async function saveAs(client: Client): Promise<boolean> {
  const name = hostStore.getState().nativeDialogs ? drawingStore.getState().document.name : await ask('saveAs');
  return name !== undefined && write(client, undefined, name);
}

/**
 * Writes the drawing into its file, or into a new one that is called as the user says.
 * @returns whether it was; not where the user cancels, or the file is left as it is
 */
async function write(client: Client, to: OpenFile | undefined, name: string): Promise<boolean> {
  const { document } = drawingStore.getState();
  try {
    const session = await pageName();
    const file = await client.request('documents.save', { ...versionOf(to), name, document, session });
    if (!file) return false;
    // A new file gives the drawing its name.
    markSaved(document, file, to ? document.name : file.name);
    return true;
  } catch (error) {
    if (to && error instanceof RequestError && error.kind === 'changed') return resolve(client, to);
    say({ kind: 'error', text: `Save: ${messageOf(error)}` });
    return false;
  }
}

async function resolve(client: Client, file: OpenFile): Promise<boolean> {
  const outcome = await settleConflict(client, file);
  if (outcome === 'saveAs') return saveAs(client);
  return typeof outcome === 'object' && write(client, outcome, drawingStore.getState().document.name);
}

/** A file, and the version of it that is open here, for the host. */
export function versionOf(file: OpenFile | undefined): { id?: string; version?: string } {
  return { ...(file && { id: file.id }), ...(file?.version !== undefined && { version: file.version }) };
}
