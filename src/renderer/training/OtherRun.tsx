import { formatCount } from '../format/units';
import { otherName } from '../run/otherRun';
import { placeOf } from '../run/runProgress';
import { useHostRun, useRunStore } from '../run/runStore';
import { useWords } from '../words/currentWords';
import { runWords } from '../words/english/run';
import { trainingWords } from '../words/english/training';

/** A line about the run where it trains another drawing than the one that is open. */
export function OtherRun({ onShow }: { readonly onShow?: (run: string) => void }) {
  const words = useWords(trainingWords);
  const { states, inSentence } = useWords(runWords);
  const name = useRunStore(otherName);
  const run = useHostRun(({ run: id }) => id);
  const state = useHostRun((current) => current.state);
  const step = useHostRun((current) => placeOf(current)?.step);
  const totalSteps = useHostRun((current) => placeOf(current)?.totalSteps);
  if (name === undefined || run === undefined || state === undefined) return null;
  const said = inSentence(states[state]);
  const text =
    state === 'finished' || step === undefined || totalSteps === undefined
      ? words.otherRun(name, said)
      : words.otherRunAt(name, said, formatCount(step), formatCount(totalSteps));
  return (
    <p className="training-other">
      <span>{text}</span>
      {onShow && (
        <button type="button" className="button" onClick={() => onShow(run)}>
          {words.openOther(name)}
        </button>
      )}
    </p>
  );
}
