import { withBlocks } from '@shared/editing';
import type { NetloomDocument } from '@shared/document/schema';
import { libraryStore, type OwnBlock } from '../../client/libraryStore';

/** The drawing as it would be with all blocks of the user's library, as `withBlocks` gives it. */
export function withLibrary(document: NetloomDocument, own: readonly OwnBlock[] = libraryStore.getState().blocks) {
  return withBlocks(
    document,
    own.map(({ block }) => block),
  );
}
