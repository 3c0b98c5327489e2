import { useState } from 'react';
import type { NetworkCard } from '@shared/contract/cards';
import { openComparison } from '../comparing/openComparison';
import { narrowChart, type Upwards } from '../complexity/chartLayout';
import { ComplexityChart } from '../complexity/ComplexityChart';
import { useOwnCosts } from '../complexity/useOwnCosts';
import { UpwardsChoice } from '../complexity/UpwardsChoice';
import { openDialog } from '../ui/uiStore';
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
  const [upwards, setUpwards] = useState<Upwards>('parameters');
  const own = useOwnCosts();
  return (
    <aside className="gallery-beside" aria-label="Costs">
      <h2>Operations against {upwards === 'parameters' ? 'parameters' : 'accuracy'}</h2>
      <UpwardsChoice upwards={upwards} onChange={setUpwards} />
      <ComplexityChart networks={[own, ...shown]} upwards={upwards} highlighted={selected} size={narrowChart} />
      <p className="hint">
        A bubble’s area is the network’s parameters.{' '}
        <button type="button" className="link" onClick={() => openDialog('complexity')}>
          Larger, with a table
        </button>
      </p>
      <CompareTwo networks={networks} />
    </aside>
  );
}

function CompareTwo({ networks }: { readonly networks: readonly NetworkCard[] }) {
  const compared = useGallery((state) => state.compared);
  const own = useOwnCosts();
  const [one, other] = compared.flatMap((id) => networks.find((network) => network.id === id) ?? []);
  return (
    <section aria-label="Compare two">
      <h2>Compare two</h2>
      <p role="status">
        {!one && 'Select two networks with the scales on their cards, or with Space.'}
        {one && !other && `${contrast(one, own)} Choose another to compare both.`}
        {one && other && contrast(one, other)}
      </p>
      {one && other && (
        <button type="button" className="button" onClick={() => openComparison([one, other])}>
          What differs…
        </button>
      )}
    </section>
  );
}
