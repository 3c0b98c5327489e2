import { freshBlock } from '@shared/editing';
import { blockExtension, largestBlockFile, parseBlock, type BlockFile } from '@shared/document/blockFile';
import type { Client } from '@shared/contract/contract';
import { RequestError } from '@shared/contract/errors';
import { messageOf } from '@shared/errors/messageOf';
import { chooseFile } from '../../browser/chooseFile';
import { download } from '../../browser/download';
import { hostStore } from '../../client/hostStore';
import { formatBytes } from '../../format/units';
import { reporting } from '../../ui/reporting';
import { say } from '../../ui/uiStore';
import { libraryStore, loadLibrary, type OwnBlock } from '../../client/libraryStore';

/** Saves a block to the library. Where another has its name, the user says which of them stays, or that both do. */
export async function saveToLibrary(client: Client, block: BlockFile, replace = false): Promise<void> {
  try {
    await client.request('blocks.save', { block, replace });
    say({ kind: 'info', text: `${block.block} is in your library. Drag it into any drawing.` });
  } catch (error) {
    if (!(error instanceof RequestError && error.kind === 'changed'))
      return say({ kind: 'error', text: `Save to library: ${messageOf(error)}` });
    say({
      kind: 'warning',
      text: error.message,
      actions: [
        { label: 'Replace', run: () => void saveToLibrary(client, block, true) },
        { label: 'Keep both', run: () => void keepBoth(client, block) },
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
  await reporting('Remove from library', async () => {
    await client.request('blocks.remove', { file });
    say({
      kind: 'info',
      text: `${block.block} is removed from your library. Drawings that use it keep it.`,
      actions: [{ label: 'Undo', run: () => void saveToLibrary(client, block) }],
    });
  });
  await loadLibrary(client);
}

/** Deletes a file of the library that cannot be used. */
export async function removeDamaged(client: Client, file: string): Promise<void> {
  await reporting('Remove from library', () => client.request('blocks.remove', { file }));
  await loadLibrary(client);
}

/** Writes a block as a file of its own: where the user says, or as a download. */
export async function exportBlock(client: Client, block: BlockFile): Promise<void> {
  await reporting('Export block', async () => {
    const { files, savedTo } = await client.request('blocks.export', { block });
    if (savedTo !== undefined) return say({ kind: 'info', text: `${block.block} is exported to ${savedTo}.` });
    files.forEach(download);
  });
}

/** Asks for a block's file and saves it to the library: by the system's window where the host has one. */
export async function importBlock(client: Client): Promise<void> {
  if (hostStore.getState().nativeDialogs) {
    const block = await reporting('Import block', () => client.request('blocks.choose', undefined));
    if (block) await saveToLibrary(client, block);
    return;
  }
  const file = await chooseFile('.json');
  if (file) await importBlockFile(client, file);
}

/** Saves a block that the user brought as a file to the library. */
export async function importBlockFile(client: Client, file: File): Promise<void> {
  await reporting(`Import ${file.name}`, async () => {
    if (file.size > largestBlockFile)
      throw new Error(
        `it has ${formatBytes(file.size)}, and a block at most ${formatBytes(largestBlockFile)}. Choose a file that ends in ${blockExtension}.`,
      );
    await saveToLibrary(client, parseBlock(await file.text()));
  });
}
