import { useEffect, useMemo, useState } from 'react';
import type { GalleryCards } from '@shared/contract/cards';
import { useClient } from '../client/ClientContext';
import { loadLibrary, useLibrary } from '../client/libraryStore';
import { useRequest } from '../client/useRequest';
import { showPage } from '../ui/uiStore';
import { PageFrame } from '../widgets/PageFrame';
import { Beside } from './Beside';
import { BlockCards } from './BlockCards';
import { CardGrid } from './CardGrid';
import { FileCard } from './FileCard';
import { filterGroups, searched } from './filters';
import { Filters } from './Filters';
import { useGallery } from './galleryStore';
import { Networks } from './Networks';
import { SearchField } from './SearchField';
import { useDocuments } from './useDocuments';
import './galleryPage.css';

const none: GalleryCards = { lectures: [], source: '', networks: [] };

/** The networks that come with Netloom, and the user's own drawings and blocks, as cards. */
export function GalleryPage() {
  const client = useClient();
  const { output, error, loading } = useRequest('documents.cards', undefined);
  const { filter, text } = useGallery((state) => state);
  const { files, error: filesError } = useDocuments();
  const { blocks, error: blocksError } = useLibrary();
  const [selected, setSelected] = useState<string>();
  useEffect(() => void loadLibrary(client), [client]);
  const cards = output ?? none;
  const groups = useMemo(() => filterGroups(cards), [cards]);
  const all = groups.flatMap(({ filters }) => filters);
  const chosen = all.find(({ key }) => key === filter) ?? all[0];
  const named = <Item,>(items: readonly Item[], nameOf: (item: Item) => string) =>
    items.filter((item) => nameOf(item).toLowerCase().includes(text.trim().toLowerCase()));
  const found = {
    networks: searched(chosen?.networks ?? [], text, cards.lectures),
    documents: named(files, ({ name }) => name),
    blocks: named(blocks, ({ block }) => block.block),
  };
  const contents = {
    documents: {
      count: found.documents.length,
      trouble: filesError,
      empty: files.length ? undefined : 'No drawings yet. Drawings that you save or open appear here.',
      cards: (
        <CardGrid label="Your drawings" items={found.documents}>
          {(file, tabIndex) => <FileCard file={file} tabIndex={tabIndex} />}
        </CardGrid>
      ),
    },
    blocks: {
      count: found.blocks.length,
      trouble: blocksError,
      empty: blocks.length ? undefined : 'No blocks yet. Save a composite to your library to find it here.',
      cards: <BlockCards blocks={found.blocks} />,
    },
    networks: {
      count: found.networks.length,
      trouble: error,
      empty: loading && !output ? 'Loading the gallery…' : undefined,
      cards: (
        <Networks label={chosen?.label ?? ''} networks={found.networks} selected={selected} onSelect={setSelected} />
      ),
    },
  };
  const { count, trouble, empty, cards: grid } = contents[filter as keyof typeof contents] ?? contents.networks;
  return (
    <PageFrame title="Gallery" wayBack={<ToStart />} tools={<SearchField />}>
      <div className="gallery">
        <Filters
          groups={groups}
          yours={[
            ['documents', 'Documents', files.length],
            ['blocks', 'Blocks', blocks.length],
          ]}
        />
        <section className="gallery-cards" aria-label="Cards">
          {trouble !== undefined && (
            <p className="error-text" role="alert">
              {trouble}
            </p>
          )}
          {count === 0 && trouble === undefined && (
            <p className="empty" role="status">
              {empty ?? `Nothing matches “${text}”.`}
            </p>
          )}
          {grid}
        </section>
        <Beside networks={cards.networks} shown={found.networks} selected={selected} />
      </div>
    </PageFrame>
  );
}

function ToStart() {
  return (
    <button type="button" className="wordmark-button" title="Start page" onClick={() => showPage('start')}>
      Netloom
    </button>
  );
}
