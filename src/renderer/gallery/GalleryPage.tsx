import { useMemo, useState } from 'react';
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
import './galleryPage.css';

const none: GalleryCards = { lectures: [], source: '', networks: [] };

/** The networks that come with Netloom, and the user's own drawings and blocks, as cards. */
export function GalleryPage() {
  const { output, error } = useRequest('documents.cards', undefined);
  const { filter, text } = useGallery((state) => state);
  const yours = useYours(text);
  const [selected, setSelected] = useState<string>();
  const cards = output ?? none;
  const groups = useMemo(() => filterGroups(cards), [cards]);
  const all = groups.flatMap(({ filters }) => filters);
  const chosen = all.find(({ key }) => key === filter) ?? all[0];
  const networks = searched(chosen?.networks ?? [], text, cards.lectures);
  const own = yours.find(({ key }) => key === filter);
  return (
    <PageFrame title="Gallery" wayBack={<ToStart />} tools={<SearchField />}>
      <div className="gallery">
        <Filters groups={groups} yours={yours} />
        <section className="gallery-cards" aria-label="Cards">
          {own?.shelf ?? (
            <Shelf trouble={error} count={networks.length} empty={output ? undefined : 'Loading the gallery…'}>
              <Networks label={chosen?.label ?? ''} networks={networks} selected={selected} onSelect={setSelected} />
            </Shelf>
          )}
        </section>
        <Beside networks={cards.networks} shown={networks} selected={selected} />
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
