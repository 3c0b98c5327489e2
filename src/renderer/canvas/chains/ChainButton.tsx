import { idAt, scopePrefix } from '@shared/compiler/path';
import { workIn } from '../../drawing/drawingActions';
import { useUi } from '../../ui/uiStore';
import { useWords } from '../../words/currentWords';
import { canvasWords } from '../../words/english/canvas';
import { chains } from './chainsLater';
import './chainButton.css';

interface ChainButtonProps {
  readonly path: string;
  readonly hasChips: boolean;
}

/** Splits a card with chips, or puts a node that was split off back on its card; seen on the card that is pointed at or selected. */
export function ChainButton({ path, hasChips }: ChainButtonProps) {
  const words = useWords(canvasWords);
  const isApart = useUi(({ apart, fuseChains }) => fuseChains && apart.has(path));
  /** Its id, in the place that it is in. */
  const at = () => {
    workIn(scopePrefix(path));
    return idAt(path);
  };
  if (!hasChips && !isApart) return null;
  return (
    <span className="chain-buttons nodrag">
      {isApart && (
        <button
          type="button"
          className="link"
          title={words.joinHint}
          onClick={() => void chains(({ joinChain }) => joinChain([at()]))}
        >
          {words.join}
        </button>
      )}
      {hasChips && (
        <button
          type="button"
          className="link"
          title={words.splitHint}
          onClick={() => void chains(({ splitChain }) => splitChain([at()]))}
        >
          {words.split}
        </button>
      )}
    </span>
  );
}
