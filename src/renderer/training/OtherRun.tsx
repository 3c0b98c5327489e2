import { formatCount } from '../format/units';
import { otherName } from '../run/otherRun';
import { placeOf } from '../run/runProgress';
import { runStateLabels } from '../run/runStatus';
import { useHostRun, useRunStore } from '../run/runStore';

/** A line about the run where it trains another drawing than the one that is open. */
export function OtherRun({ onShow }: { readonly onShow?: (run: string) => void }) {
  const name = useRunStore(otherName);
  const run = useHostRun(({ run: id }) => id);
  const state = useHostRun((current) => current.state);
  const step = useHostRun((current) => placeOf(current)?.step);
  const totalSteps = useHostRun((current) => placeOf(current)?.totalSteps);
  if (name === undefined || run === undefined || state === undefined) return null;
  const place =
    step !== undefined && totalSteps !== undefined && ` at step ${formatCount(step)} of ${formatCount(totalSteps)}`;
  return (
    <p className="training-other">
      <span>
        The last run is of another drawing: “{name}”, {runStateLabels[state].toLowerCase()}
        {state !== 'finished' && place}.
      </span>
      {onShow && (
        <button type="button" className="button" onClick={() => onShow(run)}>
          Open “{name}”
        </button>
      )}
    </p>
  );
}
