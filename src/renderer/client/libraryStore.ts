import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Client, RequestOutput } from '@shared/contract/contract';
import { sentenceOfError } from '../words/errorSentence';

type Listed = RequestOutput<'blocks.list'>;
export type OwnBlock = Listed['blocks'][number];

/** The user's own blocks, as the host listed them last. */
export interface LibraryState extends Listed {
  /** Why they could not be listed. */
  readonly error?: string;
}

export const libraryStore = createStore<LibraryState>(() => ({ blocks: [], damaged: [] }));

export const useLibrary = (): LibraryState => useStore(libraryStore);

/** Asks the host for the blocks. */
export async function loadLibrary(client: Client): Promise<void> {
  try {
    libraryStore.setState(await client.request('blocks.list', undefined), true);
  } catch (error) {
    libraryStore.setState({ error: sentenceOfError(error) });
  }
}
