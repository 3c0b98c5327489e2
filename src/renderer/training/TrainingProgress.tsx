import { useClient } from '../client/ClientContext';
import { formatBytes, formatClock, formatCount, formatDuration, formatThroughput } from '../format/units';
import { LearningRateField } from './LearningRateField';
import { placeOf, progressOf } from '../run/runProgress';
import type { Run } from '../run/shownRun';
import { recoverTraining } from '../run/runActions';
import { useRun, useRunStore } from '../run/runStore';

const words: { readonly [State in Run['state']]: string } = {
  preparing: 'Preparing',
  running: 'Training',
  paused: 'Paused',
  stopping: 'Stopping',
  finished: 'Finished',
  stopped: 'Stopped',
  failed: 'Failed',
  lost: 'Trainer lost',
};

/** Where a run stands: `Epoch 4 of 5`, a bar, step, speed, time left, memory. */
export function TrainingProgress() {
  const state = useRun((run) => run.state) ?? 'preparing';
  const message = useRun((run) => run.message);
  const remarks = useRun((run) => run.start?.remarks);
  return (
    <section className="training-progress" aria-label="Progress">
      <header>
        <h3>
          <EpochTitle />
        </h3>
        <span className="training-state" data-state={state}>
          {words[state]}
        </span>
      </header>
      <EpochBar />
      {message && <p className="hint">{message}</p>}
      {remarks?.map((remark) => (
        <p key={remark} className="hint">
          {remark}
        </p>
      ))}
      <Figures />
      {state === 'stopped' ? <GoOn /> : <LearningRateField />}
    </section>
  );
}

/** A run that was stopped can still be taken up where it ended. */
function GoOn() {
  const client = useClient();
  const run = useRun(({ run: id }) => id);
  const step = useRun(({ checkpointStep }) => checkpointStep);
  const starting = useRunStore((store) => store.starting);
  if (run === undefined || step === undefined) return null;
  return (
    <button
      type="button"
      className="button training-go-on"
      disabled={starting}
      onClick={() => void recoverTraining(client, run)}
    >
      Go on from step {formatCount(step)}
    </button>
  );
}

function EpochTitle() {
  const epoch = useRun((run) => placeOf(run)?.epoch);
  const epochs = useRun((run) => run.start?.epochs);
  if (epochs === undefined) return <>Getting ready</>;
  return (
    <>
      Epoch {formatCount(epoch ?? 1)} of {formatCount(epochs)}
    </>
  );
}

function EpochBar() {
  const done = useRun(progressOf) ?? 0;
  const epochs = useRun((run) => run.start?.epochs) ?? 1;
  return (
    <div
      className="training-bar"
      role="progressbar"
      aria-label="Steps done of the whole run"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(done * 100)}
    >
      <div className="training-bar-done" style={{ transform: `scaleX(${done})` }} />
      {epochs <= 40 &&
        Array.from({ length: epochs - 1 }, (_, index) => (
          <i key={index} style={{ left: `${(100 * (index + 1)) / epochs}%` }} />
        ))}
    </div>
  );
}

function Figures() {
  const progress = useRun((run) => run.progress);
  const step = useRun((run) => placeOf(run)?.step);
  const totalSteps = useRun((run) => placeOf(run)?.totalSteps);
  const state = useRun((run) => run.state);
  const startedAt = useRun((run) => run.start?.startedAt);
  const seconds = useRun((run) => run.finish?.seconds);
  /** 0 until a step was timed. */
  const speed = progress?.examplesPerSecond ?? 0;
  const left = state === 'running' || state === 'paused' ? progress?.secondsLeft : undefined;
  return (
    <div className="training-figures">
      {step !== undefined && totalSteps !== undefined && (
        <p>
          step {formatCount(step)} of {formatCount(totalSteps)}
          {speed > 0 && ` · ${formatThroughput(speed)}`}
        </p>
      )}
      <p>
        {[
          left !== undefined && `${formatDuration(left)} left`,
          seconds !== undefined && `took ${formatDuration(seconds)}`,
          progress && formatBytes(progress.memory),
          startedAt !== undefined && `started ${formatClock(startedAt)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
