import { formatCount } from '../format/units';
import { EpochBar } from './EpochBar';
import { LearningRateField } from './LearningRateField';
import { looksDiverging } from '../run/divergence';
import { placeOf } from '../run/runProgress';
import { runStateLabels } from '../run/runStatus';
import { useRun } from '../run/runStore';
import { ResumeButton } from './ResumeButton';
import { RunFigures } from './RunFigures';
import './trainingProgress.css';

/** Where a run stands: `Epoch 4 of 5`, a bar, step, speed, time left, memory. */
export function TrainingProgress() {
  const state = useRun((run) => run.state) ?? 'preparing';
  const message = useRun((run) => run.message);
  const isDiverging = useRun(looksDiverging) ?? false;
  const remarks = useRun((run) => run.start?.remarks);
  return (
    <section className="training-progress" aria-label="Progress">
      <header>
        <h3>
          <EpochTitle />
        </h3>
        <span className="training-state" data-state={state}>
          {runStateLabels[state]}
        </span>
      </header>
      <EpochBar />
      {message && <p className="hint">{message}</p>}
      {remarks?.map((remark) => (
        <p key={remark} className="hint">
          {remark}
        </p>
      ))}
      <RunFigures />
      {isDiverging && (
        <p className="training-warning" role="status">
          The loss is far higher than at the start. The learning rate is probably too high; try a tenth of it.
        </p>
      )}
      {state === 'stopped' ? <ResumeButton /> : <LearningRateField />}
    </section>
  );
}

function EpochTitle() {
  const epoch = useRun((run) => placeOf(run)?.epoch);
  const epochs = useRun((run) => run.start?.epochs);
  if (epochs === undefined) return <>Preparing</>;
  return (
    <>
      Epoch {formatCount(epoch ?? 1)} of {formatCount(epochs)}
    </>
  );
}
