import type { NetworkCard as Network } from '@shared/contract/cards';
import { CardGrid } from './CardGrid';
import { toggleCompared, useGallery } from './galleryStore';
import { NetworkCard } from './NetworkCard';

interface NetworksProps {
  readonly label: string;
  readonly networks: readonly Network[];
  readonly selected: string | undefined;
  readonly onSelect: (name: string) => void;
}

/** Networks of the gallery; one is selected, two can be compared. */
export function Networks({ label, networks, selected, onSelect }: NetworksProps) {
  const compared = useGallery((state) => state.compared);
  return (
    <CardGrid label={label} items={networks}>
      {(network, tabIndex) => (
        <NetworkCard
          network={network}
          tabIndex={tabIndex}
          isSelected={network.name === selected}
          onSelect={() => onSelect(network.name)}
          compare={{ isChosen: compared.includes(network.id), toggle: () => toggleCompared(network.id) }}
        />
      )}
    </CardGrid>
  );
}
