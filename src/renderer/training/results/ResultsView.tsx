import { formatCount, formatDuration } from '../../format/units';
import { useRun } from '../../run/runStore';
import { resultViews } from './resultViews';
import { TestMeasures } from './TestMeasures';
import './results.css';

/** What a run is worth that finished or was stopped: what was measured on the test set, and a view of all else that it sent. */
export function ResultsView() {
  const result = useRun((run) => run.finish ?? run.tested);
  const stoppedAt = useRun((run) => (run.finish ? undefined : run.tested?.step));
  if (!result) return null;
  const shown = resultViews.filter(({ isSent }) => isSent(result));
  return (
    <div className="results">
      <section className="results-summary" aria-label="Test result">
        <h3>Test set</h3>
        <TestMeasures test={result.test} />
        <p className="hint">
          {shown.map(({ name, summary }) => (
            <span key={name}>
              {summary(result)}
              <br />
            </span>
          ))}
          trained in {formatDuration(result.seconds)}
          {stoppedAt !== undefined && `, stopped at step ${formatCount(stoppedAt)}`}
        </p>
      </section>
      {shown.map(({ name, View }) => (
        <View key={name} result={result} />
      ))}
    </div>
  );
}
