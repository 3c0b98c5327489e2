import type { MeasuresRecord } from '@shared/contract/events';
import { describeMeasure } from '@shared/learning/metrics/describe';
import { formatCount, formatDuration } from '../../format/units';
import { useRun } from '../../run/runStore';
import type { Finish, Tested } from '../../run/shownRun';
import { MeasureTable } from './MeasureTable';
import { OutputView } from './OutputView';
import { TestMeasures } from './TestMeasures';
import { useWords } from '../../words/currentWords';
import { resultsWords } from '../../words/english/results';
import './results.css';

/** What a run is worth that finished or was stopped: what was measured on the test set, and what else there is of each output. */
export function ResultsView() {
  const words = useWords(resultsWords);
  const result = useRun((run) => run.finish ?? run.tested);
  const stoppedAt = useRun((run) => (run.finish ? undefined : run.tested?.step));
  if (!result) return null;
  return (
    <div className="results">
      <section className="results-summary" aria-label={words.testResult}>
        <h3>{words.testSet}</h3>
        <TestMeasures test={result.test} />
        <p className="hint">
          {stoppedAt === undefined
            ? words.trainedIn(formatDuration(result.seconds))
            : words.trainedInStopped(formatDuration(result.seconds), formatCount(stoppedAt))}
        </p>
      </section>
      <div className="results-outputs">
        <Outputs {...result} />
      </div>
    </div>
  );
}

/** The only output's views; of several outputs a part each, with its own measures. */
function Outputs({ test, results = {} }: Finish | Tested) {
  const named = outputsOf(test);
  if (named.length === 0) return Object.values(results).map((each, at) => <OutputView key={at} results={each} />);
  return named.map((output) => (
    <section key={output} className="results-output" aria-label={output}>
      <h3>{output}</h3>
      <MeasureTable test={test} output={output} />
      {results[output] && <OutputView results={results[output]} />}
    </section>
  ));
}

/** Outputs that measures are named after: none where there is only one. */
function outputsOf({ metrics }: MeasuresRecord): string[] {
  const outputs = Object.keys(metrics).flatMap((name) => describeMeasure(name).output ?? []);
  return [...new Set(outputs)];
}
