import { parseDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { drawingExtension } from '@shared/document/fileName';
import { largestFile } from '@shared/document/parse';
import type { Client, RequestOutput } from '@shared/contract/contract';
import { RequestError } from '@shared/contract/errors';
import { sentenceOfError } from '../words/errorSentence';
import { draftOf } from '@shared/contract/pageName';
import { markSaved } from '../drawing/drawingActions';
import { drawingStore, type OpenFile } from '../drawing/drawingStore';
import { tabsStore } from '../drawing/tabs';
import { formatBytes } from '../format/units';
import { reporting } from '../ui/reporting';
import { ask, openDialog, say } from '../ui/uiStore';
import { versionOf } from './autosaveDrawing';
import { settleConflict } from './fileConflict';
import { openInTab } from './openInTab';
import { hostStore } from '../client/hostStore';
import { pageName } from '../browser/pageName';
import { wordsOf } from '../words/currentWords';
import { filesWords } from '../words/english/files';
import { asOpened } from '../words/galleryDrawings';

type Opened = NonNullable<RequestOutput<'documents.choose'>>;

const show = ({ file, document }: Opened): void => openInTab(document, file);

/** Opens a file: with the system's dialog where the host has one, else with Netloom's own. */
export async function openFromHost(client: Client): Promise<void> {
  if (!hostStore.getState().nativeDialogs) return openDialog('open');
  await reporting(wordsOf(filesWords).open, async () => {
    const opened = await client.request('documents.choose', undefined);
    if (opened) show(opened);
  });
}

export async function openById(client: Client, id: string): Promise<void> {
  await reporting(wordsOf(filesWords).open, async () => {
    show(asOpened(await client.request('documents.open', { id })));
  });
}

/** Opens the drawings that the system hands over, one after another: the last one is shown. */
export async function openHandedOver(client: Client): Promise<void> {
  await reporting(wordsOf(filesWords).open, async () => {
    for (;;) {
      const opened = await client.request('documents.handedOver', undefined);
      if (!opened) return;
      show(opened);
    }
  });
}

/** Opens the text of a file that the user brought: dropped on the window or chosen. */
export async function openFile(file: File): Promise<void> {
  let document: NetloomDocument;
  try {
    if (file.size > largestFile)
      throw new Error(wordsOf(filesWords).tooLarge(formatBytes(file.size), formatBytes(largestFile)));
    document = parseDocument(await textOf(file));
  } catch (error) {
    return say({
      kind: 'error',
      text: wordsOf(filesWords).cannotOpen(file.name, sentenceOfError(error)),
    });
  }
  openInTab(document, undefined, false);
}

/** A folder that is dropped looks like a file until it is read. */
async function textOf(file: File): Promise<string> {
  try {
    return await file.text();
  } catch {
    throw new Error(wordsOf(filesWords).unreadable(drawingExtension));
  }
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
  const tab = tabsStore.getState().current;
  try {
    const session = draftOf(await pageName(), tab);
    const file = await client.request('documents.save', { ...versionOf(to), name, document, session });
    if (!file) return false;
    // A new file gives the drawing its name.
    markSaved(tab, document, file, to ? document.name : file.name);
    return true;
  } catch (error) {
    if (to && error instanceof RequestError && error.kind === 'changed') return resolve(client, to);
    say({ kind: 'error', text: `${wordsOf(filesWords).save}: ${sentenceOfError(error)}` });
    return false;
  }
}

async function resolve(client: Client, file: OpenFile): Promise<boolean> {
  const outcome = await settleConflict(client, file);
  if (outcome === 'saveAs') return saveAs(client);
  return typeof outcome === 'object' && write(client, outcome, drawingStore.getState().document.name);
}
