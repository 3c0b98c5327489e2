import { useState } from 'react';
import type { NetworkCard } from '@shared/contract/cards';
import { openComparison } from '../comparing/openComparison';
import { narrowChart, type Upwards } from '../complexity/chartLayout';
import { ComplexityChart } from '../complexity/ComplexityChart';
import { useOwnCosts } from '../complexity/useOwnCosts';
import { UpwardsChoice } from '../complexity/UpwardsChoice';
import { openDialog } from '../ui/uiStore';
import { useWords } from '../words/currentWords';
import { complexityWords } from '../words/english/complexity';
import { galleryWords } from '../words/english/gallery';
import { contrast } from './contrast';
import { useGallery } from './galleryStore';

interface BesideProps {
  /** All of the gallery. */
  readonly networks: readonly NetworkCard[];
  /** Those whose cards are shown. */
  readonly shown: readonly NetworkCard[];
  /** The name of the one that is selected. */
  readonly selected: string | undefined;
}

/** What the networks cost, with the open drawing among them, and two of them compared. */
export function Beside({ networks, shown, selected }: BesideProps) {
  const words = useWords(galleryWords);
  const { against, area } = useWords(complexityWords);
  const [upwards, setUpwards] = useState<Upwards>('parameters');
  const own = useOwnCosts();
  return (
    <aside className="gallery-beside" aria-label={words.costs}>
      <h2>{against[upwards]}</h2>
      <UpwardsChoice upwards={upwards} onChange={setUpwards} />
      <ComplexityChart networks={[own, ...shown]} upwards={upwards} highlighted={selected} size={narrowChart} />
      <p className="hint">
        {area}{' '}
        <button type="button" className="link" onClick={() => openDialog('complexity')}>
          {words.larger}
        </button>
      </p>
      <CompareTwo networks={networks} />
    </aside>
  );
}

function CompareTwo({ networks }: { readonly networks: readonly NetworkCard[] }) {
  const words = useWords(galleryWords);
  const compared = useGallery((state) => state.compared);
  const own = useOwnCosts();
  const [one, other] = compared.flatMap((id) => networks.find((network) => network.id === id) ?? []);
  return (
    <section aria-label={words.compareTwo}>
      <h2>{words.compareTwo}</h2>
      <p role="status">
        {!one && words.selectTwo}
        {one && !other && `${contrast(one, own)} ${words.selectAnother}`}
        {one && other && contrast(one, other)}
      </p>
      {one && other && (
        <button type="button" className="button" onClick={() => openComparison([one, other])}>
          {words.differs}
        </button>
      )}
    </section>
  );
}
