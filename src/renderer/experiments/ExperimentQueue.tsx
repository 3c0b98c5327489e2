import type { ExperimentState } from '@shared/contract/experiments';
import { useClient } from '../client/ClientContext';
import { formatDuration, formatLoss, formatPercent } from '../format/units';
import { compareRuns, stopExperiment } from './experimentStore';

const titles: Readonly<Record<ExperimentState['state'], string>> = {
  ...{ running: 'training', finished: 'finished', stopped: 'stopped', failed: 'failed' },
};

/** The runs of an experiment in their order: what trains, what waits, what each came to. */
export function ExperimentQueue({ state }: { readonly state: ExperimentState }) {
  const client = useClient();
  const { label, runs, progress, secondsLeft, answer } = state;
  const isRunning = state.state === 'running';
  return (
    <section aria-label={`Experiment ${label}`}>
      <h3>
        {label}: {titles[state.state]}
      </h3>
      {isRunning && (
        <p className="experiment-progress">
          <progress value={progress} max={1} aria-label={`Progress of ${label}`} /> {formatPercent(progress, 0)}
          {secondsLeft !== undefined && ` · about ${formatDuration(secondsLeft)} left`}
        </p>
      )}
      <table className="figures" aria-label={`Runs of ${label}`}>
        <thead>
          <tr>
            <th scope="col">Network</th>
            <th scope="col">State</th>
            <th scope="col">Training loss</th>
            <th scope="col">Test loss</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.name} title={run.message}>
              <th scope="row">{run.name}</th>
              <td>{run.state === 'running' ? formatPercent(run.progress, 0) : run.state}</td>
              <td>{formatLoss(run.train?.loss)}</td>
              <td>{formatLoss(run.test?.loss)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {answer !== undefined && <p>{answer}</p>}
      <div className="modal-buttons">
        {isRunning && (
          <button type="button" className="button" onClick={() => void stopExperiment(client)}>
            Stop
          </button>
        )}
        {runs.some(({ run }) => run !== undefined) && (
          <button type="button" className="button" onClick={() => compareRuns(state)}>
            Compare the curves
          </button>
        )}
      </div>
    </section>
  );
}
