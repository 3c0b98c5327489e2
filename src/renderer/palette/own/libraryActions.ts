import { freshBlock } from '@shared/editing';
import { blockExtension, largestBlockFile, parseBlock, type BlockFile } from '@shared/document/blockFile';
import type { Client } from '@shared/contract/contract';
import { RequestError } from '@shared/contract/errors';
import { sentenceOfError } from '../../words/errorSentence';
import { chooseFile } from '../../browser/chooseFile';
import { download } from '../../browser/download';
import { hostStore } from '../../client/hostStore';
import { formatBytes } from '../../format/units';
import { reporting } from '../../ui/reporting';
import { say } from '../../ui/uiStore';
import { wordsOf } from '../../words/currentWords';
import { libraryWords } from '../../words/english/library';
import { libraryStore, loadLibrary, type OwnBlock } from '../../client/libraryStore';

/** Saves a block to the library. Where another has its name, the user says which of them stays, or that both do. */
export async function saveToLibrary(client: Client, block: BlockFile, replace = false): Promise<void> {
  try {
    await client.request('blocks.save', { block, replace });
    say({ kind: 'info', text: wordsOf(libraryWords).saved(block.block) });
  } catch (error) {
    const words = wordsOf(libraryWords);
    if (!(error instanceof RequestError && error.kind === 'changed'))
      return say({ kind: 'error', text: `${words.save}: ${sentenceOfError(error)}` });
    say({
      kind: 'warning',
      text: sentenceOfError(error),
      actions: [
        { label: words.replace, run: () => void saveToLibrary(client, block, true) },
        { label: words.keepBoth, run: () => void keepBoth(client, block) },
      ],
    });
  }
  await loadLibrary(client);
}

async function keepBoth(client: Client, block: BlockFile): Promise<void> {
  const names = libraryStore.getState().blocks.map((own) => own.block.block);
  await saveToLibrary(client, freshBlock(block, names));
}

/** Removes a block from the library; the message that says so brings it back. */
export async function removeFromLibrary(client: Client, { file, block }: OwnBlock): Promise<void> {
  await reporting(wordsOf(libraryWords).remove, async () => {
    await client.request('blocks.remove', { file });
    const words = wordsOf(libraryWords);
    say({
      kind: 'info',
      text: words.removed(block.block),
      actions: [{ label: words.undo, run: () => void saveToLibrary(client, block) }],
    });
  });
  await loadLibrary(client);
}

/** Deletes a file of the library that cannot be used. */
export async function removeDamaged(client: Client, file: string): Promise<void> {
  await reporting(wordsOf(libraryWords).remove, () => client.request('blocks.remove', { file }));
  await loadLibrary(client);
}

/** Writes a block as a file of its own: where the user says, or as a download. */
export async function exportBlock(client: Client, block: BlockFile): Promise<void> {
  await reporting(wordsOf(libraryWords).exportBlock, async () => {
    const { files, savedTo } = await client.request('blocks.export', { block });
    if (savedTo !== undefined) return say({ kind: 'info', text: wordsOf(libraryWords).exported(block.block, savedTo) });
    files.forEach(download);
  });
}

/** Asks for a block's file and saves it to the library: by the system's window where the host has one. */
export async function importBlock(client: Client): Promise<void> {
  if (hostStore.getState().nativeDialogs) {
    const block = await reporting(wordsOf(libraryWords).importBlock, () => client.request('blocks.choose', undefined));
    if (block) await saveToLibrary(client, block);
    return;
  }
  const file = await chooseFile('.json');
  if (file) await importBlockFile(client, file);
}

/** Saves a block that the user brought as a file to the library. */
export async function importBlockFile(client: Client, file: File): Promise<void> {
  await reporting(wordsOf(libraryWords).importFile(file.name), async () => {
    if (file.size > largestBlockFile)
      throw new Error(
        wordsOf(libraryWords).tooLarge(formatBytes(file.size), formatBytes(largestBlockFile), blockExtension),
      );
    await saveToLibrary(client, parseBlock(await file.text()));
  });
}
