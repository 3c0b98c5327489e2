import type { NetworkCard as Network } from '@shared/contract/cards';
import { useClient } from '../client/ClientContext';
import { openById } from '../files/documentFiles';
import { formatMacs, formatParameters } from '../format/units';
import { certificateText } from './certificateText';
import { DrawingCard } from './DrawingCard';
import { descriptionOf } from './filters';

interface NetworkCardProps {
  readonly network: Network;
  readonly tabIndex: 0 | -1;
  readonly isSelected?: boolean;
  readonly onSelect?: () => void;
  readonly compare?: { readonly isChosen: boolean; readonly toggle: () => void };
}

/** A network of the gallery. What is opened is a copy. */
export function NetworkCard({ network, ...shown }: NetworkCardProps) {
  const client = useClient();
  const { id, name, picture, certificate } = network;
  return (
    <DrawingCard
      name={name}
      about={descriptionOf(network)}
      counts={countsText(network)}
      svg={picture}
      chip={certificate && certificateText(certificate)}
      onOpen={() => void openById(client, id)}
      {...shown}
    />
  );
}

/** `61,706 parameters · 417 kMACs` */
export const countsText = ({ parameters, macs }: Pick<Network, 'parameters' | 'macs'>): string =>
  `${formatParameters({ trainable: parameters })} · ${formatMacs(macs)}`;
