import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Client, RequestOutput } from '@shared/contract/contract';
import { pageName } from '../browser/pageName';

export type Kept = NonNullable<RequestOutput<'documents.recover'>>;

const store = createStore<{ readonly kept: Kept | undefined }>(() => ({ kept: undefined }));

/** The unsaved work of a page or window that ended badly, which the start page offers. */
export const useKept = (): Kept | undefined => useStore(store, ({ kept }) => kept);

/** Offers nothing any more, until it is looked for again. */
export const withdrawKept = (): void => store.setState({ kept: undefined });

/** Looks for unsaved work of a page or window that ended badly. */
export async function lookForKept(client: Client): Promise<void> {
  const kept = await client.request('documents.recover', { session: await pageName(), hasOwn: true });
  store.setState({ kept });
}
