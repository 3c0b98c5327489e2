import type { Client } from '@shared/contract/contract';
import { pageName } from '../browser/pageName';
import { reporting } from '../ui/reporting';
import { keepDrawing } from './autosaveDrawing';
import { lookForKept, type Kept } from './keptDrawing';
import { wordsOf } from '../words/currentWords';
import { fileDialogsWords } from '../words/english/fileDialogs';
import { openInTab } from './openInTab';

/** Opens what was kept, as any drawing is opened. */
export async function restoreKept(client: Client, kept: Kept): Promise<void> {
  await reporting(wordsOf(fileDialogsWords).restore, async () => {
    openInTab(kept.document, kept.file, false);
    // Only what is kept under this page's own name may be forgotten under the other.
    await keepDrawing(client);
    await forget(client, kept);
  });
}

export async function discardKept(client: Client, kept: Kept): Promise<void> {
  await reporting(wordsOf(fileDialogsWords).discardKept, () => forget(client, kept));
}

/** Another page's work may have been kept too. */
async function forget(client: Client, { draft }: Kept): Promise<void> {
  await client.request('documents.forget', { session: await pageName(), draft });
  await lookForKept(client);
}
