import type { Client } from '@shared/contract/contract';
import { pageName } from '../browser/pageName';
import { reporting } from '../ui/reporting';
import { keepDrawing } from './autosaveDrawing';
import { lookForKept, withdrawKept, type Kept } from './keptDrawing';
import { wordsOf } from '../words/currentWords';
import { fileDialogsWords } from '../words/english/fileDialogs';
import { openInTab } from './openInTab';

/** Opens what was kept, as any drawing is opened. */
export function restoreKept(client: Client, kept: Kept): Promise<void> {
  return answerOffer(client, wordsOf(fileDialogsWords).restore, async () => {
    openInTab(kept.document, kept.file, false);
    // Only what is kept under this page's own name may be forgotten under the other.
    await keepDrawing(client);
    await forget(client, kept);
  });
}

export function discardKept(client: Client, kept: Kept): Promise<void> {
  return answerOffer(client, wordsOf(fileDialogsWords).discardKept, () => forget(client, kept));
}

async function forget(client: Client, { draft }: Kept): Promise<void> {
  await client.request('documents.forget', { session: await pageName(), draft });
}

/** An offer is answered once; the next stands in its place. Another page's work may have been kept too. */
async function answerOffer(client: Client, what: string, answer: () => Promise<void>): Promise<void> {
  withdrawKept();
  await reporting(what, answer);
  await lookForKept(client).catch(() => undefined);
}
