import { useWords } from '../words/currentWords';
import { dataWords } from '../words/english/data';

/** Opens the dialog in which the user's own data are chosen. */
export function ChooseDataButton() {
  const words = useWords(dataWords);
  return (
    <button
      type="button"
      className="button"
      onClick={() => void import('./choosing/choosingStore').then(({ openChoosing }) => openChoosing())}
    >
      {words.chooseData}
    </button>
  );
}
