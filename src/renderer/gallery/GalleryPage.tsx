import { useState } from 'react';
import type { GalleryCards } from '@shared/contract/cards';
import { useRequest } from '../client/useRequest';
import { showPage } from '../ui/uiStore';
import { PageFrame } from '../widgets/PageFrame';
import { Beside } from './Beside';
import { filterGroups, searched } from './filters';
import { Filters } from './Filters';
import { useGallery } from './galleryStore';
import { Networks } from './Networks';
import { SearchField } from './SearchField';
import { Shelf } from './Shelf';
import { useYours } from './useYours';
import { useWords } from '../words/currentWords';
import { appWords } from '../words/english/app';
import { commandsWords } from '../words/english/commands';
import { galleryWords } from '../words/english/gallery';
import { withNetworkName } from '../words/galleryDrawings';
import './galleryPage.css';

const none: GalleryCards = { lectures: [], source: '', networks: [] };

/** The networks that come with Netloom, and the user's own drawings and blocks, as cards. */
export function GalleryPage() {
  const words = useWords(galleryWords);
  const title = useWords(commandsWords).labels['file.gallery'];
  const { output, error } = useRequest('documents.cards', undefined);
  const { filter, text } = useGallery((state) => state);
  const yours = useYours(text);
  const [selected, setSelected] = useState<string>();
  const cards = output ?? none;
  const groups = filterGroups(cards);
  const all = groups.flatMap(({ filters }) => filters);
  const chosen = all.find(({ key }) => key === filter) ?? all[0];
  const networks = searched(chosen?.networks ?? [], text, cards.lectures).map(withNetworkName);
  const own = yours.find(({ key }) => key === filter);
  return (
    <PageFrame title={title} wayBack={<ToStart />} tools={<SearchField />}>
      <div className="gallery">
        <Filters groups={groups} yours={yours} />
        <section className="gallery-cards" aria-label={words.cards}>
          {own?.shelf ?? (
            <Shelf trouble={error} count={networks.length} empty={output ? undefined : words.loading}>
              <Networks label={chosen?.label ?? ''} networks={networks} selected={selected} onSelect={setSelected} />
            </Shelf>
          )}
        </section>
        <Beside networks={cards.networks.map(withNetworkName)} shown={networks} selected={selected} />
      </div>
    </PageFrame>
  );
}

function ToStart() {
  const { startPage } = useWords(appWords);
  return (
    <button type="button" className="wordmark-button" title={startPage} onClick={() => showPage('start')}>
      Netloom
    </button>
  );
}
