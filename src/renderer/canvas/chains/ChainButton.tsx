import { useUi } from '../../ui/uiStore';
import { joinChain, splitChain } from './splitChains';
import './chainButton.css';

interface ChainButtonProps {
  readonly id: string;
  readonly path: string;
  readonly hasChips: boolean;
}

/** Splits a card with chips, or puts a node that was split off back on its card; seen on the card that is pointed at or selected. */
export function ChainButton({ id, path, hasChips }: ChainButtonProps) {
  const isApart = useUi(({ apart, fuseChains }) => fuseChains && apart.has(path));
  if (!hasChips && !isApart) return null;
  return (
    <span className="chain-buttons nodrag">
      {isApart && (
        <button
          type="button"
          className="link"
          title="Put this block back on the card before it"
          onClick={() => joinChain([id])}
        >
          Join
        </button>
      )}
      {hasChips && (
        <button
          type="button"
          className="link"
          title="Give each block of this chain a card of its own"
          onClick={() => splitChain([id])}
        >
          Split
        </button>
      )}
    </span>
  );
}
