import { useEffect, type ReactNode } from 'react';
import { useClient } from '../client/ClientContext';
import { loadLibrary, useLibrary } from '../client/libraryStore';
import { useRequest } from '../client/useRequest';
import { BlockCards } from './BlockCards';
import { CardGrid } from './CardGrid';
import { FileCard } from './FileCard';
import { Shelf } from './Shelf';

/** One kind of what is the user's own. */
export interface Yours {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** The cards of those whose names have the sought text. */
  readonly shelf: ReactNode;
}

/** The user's own drawings and blocks, with their cards. */
export function useYours(text: string): readonly Yours[] {
  const client = useClient();
  const recent = useRequest('documents.recent', undefined);
  const listed = useRequest('documents.list', undefined);
  const { blocks, error: blocksError } = useLibrary();
  useEffect(() => void loadLibrary(client), [client]);
  // Those opened or saved lately, then the rest of the workspace.
  const files = new Map([...(recent.output ?? []), ...(listed.output ?? [])].map((file) => [file.id, file]));
  const sought = text.trim().toLowerCase();
  const drawings = [...files.values()].filter(({ name }) => name.toLowerCase().includes(sought));
  const own = blocks.filter(({ block }) => block.block.toLowerCase().includes(sought));
  return [
    {
      ...{ key: 'documents', label: 'Documents', count: files.size },
      shelf: (
        <Shelf
          trouble={recent.error ?? listed.error}
          count={drawings.length}
          empty={files.size ? undefined : 'No drawings yet. Drawings that you save or open appear here.'}
        >
          <CardGrid label="Your drawings" items={drawings}>
            {(file, tabIndex) => <FileCard file={file} tabIndex={tabIndex} />}
          </CardGrid>
        </Shelf>
      ),
    },
    {
      ...{ key: 'blocks', label: 'Blocks', count: blocks.length },
      shelf: (
        <Shelf
          trouble={blocksError}
          count={own.length}
          empty={blocks.length ? undefined : 'No blocks yet. Save a composite to your library to find it here.'}
        >
          <BlockCards blocks={own} />
        </Shelf>
      ),
    },
  ];
}
