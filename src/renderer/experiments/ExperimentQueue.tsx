import type { ExperimentState } from '@shared/contract/experiments';
import { useClient } from '../client/ClientContext';
import { formatDuration, formatLoss, formatPercent } from '../format/units';
import { compareRuns, stopExperiment } from './experimentStore';
import { useWords } from '../words/currentWords';
import { runWords } from '../words/english/run';
import { experimentsWords } from '../words/english/experiments';

/** The runs of an experiment in their order: what trains, what waits, what each came to. */
export function ExperimentQueue({ state }: { readonly state: ExperimentState }) {
  const words = useWords(experimentsWords);
  const { states, inSentence } = useWords(runWords);
  const client = useClient();
  const { label, runs, progress, secondsLeft, answer } = state;
  const nameOf = (each: ExperimentState['runs'][number]['state']) =>
    each === 'waiting' ? words.waiting : inSentence(states[each]);
  const isRunning = state.state === 'running';
  return (
    <section aria-label={words.experiment(label)}>
      <h3>{words.titleWith(label, words.states[state.state])}</h3>
      {isRunning && (
        <p className="experiment-progress">
          <progress value={progress} max={1} aria-label={words.progressOf(label)} /> {formatPercent(progress, 0)}
          {secondsLeft !== undefined && ` · ${words.timeLeft(formatDuration(secondsLeft))}`}
        </p>
      )}
      <table className="figures" aria-label={words.runsOf(label)}>
        <thead>
          <tr>
            <th scope="col">{words.columns.network}</th>
            <th scope="col">{words.columns.state}</th>
            <th scope="col">{words.columns.trainingLoss}</th>
            <th scope="col">{words.columns.testLoss}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.name} title={run.message}>
              <th scope="row">{run.name}</th>
              <td>{run.state === 'running' ? formatPercent(run.progress, 0) : nameOf(run.state)}</td>
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
            {words.stop}
          </button>
        )}
        {runs.some(({ run }) => run !== undefined) && (
          <button type="button" className="button" onClick={() => compareRuns(state)}>
            {words.compare}
          </button>
        )}
      </div>
    </section>
  );
}
