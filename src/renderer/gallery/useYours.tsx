import { useEffect, type ReactNode } from 'react';
import { useClient } from '../client/ClientContext';
import { loadLibrary, useLibrary } from '../client/libraryStore';
import { useRequest } from '../client/useRequest';
import { BlockCards } from './BlockCards';
import { CardGrid } from './CardGrid';
import { FileCard } from './FileCard';
import { useWords } from '../words/currentWords';
import { galleryWords } from '../words/english/gallery';
import { libraryWords } from '../words/english/library';
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
  const words = useWords(galleryWords);
  const { none } = useWords(libraryWords);
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
      ...{ key: 'documents', label: words.drawings, count: files.size },
      shelf: (
        <Shelf
          trouble={recent.error ?? listed.error}
          count={drawings.length}
          empty={files.size ? undefined : words.noDrawings}
        >
          <CardGrid label={words.yourDrawings} items={drawings}>
            {(file, tabIndex) => <FileCard file={file} tabIndex={tabIndex} />}
          </CardGrid>
        </Shelf>
      ),
    },
    {
      ...{ key: 'blocks', label: words.blocks, count: blocks.length },
      shelf: (
        <Shelf trouble={blocksError} count={own.length} empty={blocks.length ? undefined : none}>
          <BlockCards blocks={own} />
        </Shelf>
      ),
    },
  ];
}
