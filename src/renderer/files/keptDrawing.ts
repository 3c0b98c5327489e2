import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Client, RequestOutput } from '@shared/contract/contract';
import { reporting } from '../ui/reporting';
import { keepDrawing } from './autosaveDrawing';
import { openInTab } from './openInTab';
import { pageName } from '../browser/pageName';

type Kept = NonNullable<RequestOutput<'documents.recover'>>;

const store = createStore<{ readonly kept: Kept | undefined }>(() => ({ kept: undefined }));

/** The unsaved work of a page or window that ended badly, which the start page offers. */
export const useKept = (): Kept | undefined => useStore(store, ({ kept }) => kept);

/** Looks for unsaved work of a page or window that ended badly. */
export async function lookForKept(client: Client): Promise<void> {
  const kept = await client.request('documents.recover', { session: await pageName(), hasOwn: true });
  store.setState({ kept });
}

/** Opens what was kept, as any drawing is opened. */
export async function restoreKept(client: Client, kept: Kept): Promise<void> {
  await reporting('Restore', async () => {
    openInTab(kept.document, kept.file, false);
    // Only what is kept under this page's own name may be forgotten under the other.
    await keepDrawing(client);
    await forget(client, kept);
  });
}

export async function discardKept(client: Client, kept: Kept): Promise<void> {
  await reporting('Discard', () => forget(client, kept));
}

/** Another page's work may have been kept too. */
async function forget(client: Client, { draft }: Kept): Promise<void> {
  await client.request('documents.forget', { session: await pageName(), draft });
  await lookForKept(client);
}
