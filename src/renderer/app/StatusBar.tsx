import { EngineStatus } from '../engines/EngineStatus';
import { formatBytes, formatCount, formatFlops, formatMacs } from '../format/units';
import { useDrawingStore } from '../drawing/drawingStore';
import { showBottomTab } from '../ui/uiStore';
import { useWords } from '../words/currentWords';
import { appWords } from '../words/english/app';
import { useSentence } from '../words/sentence';
import './statusBar.css';

/** Totals of the drawing, live. */
export function StatusBar() {
  const words = useWords(appWords);
  const sentence = useSentence();
  const totals = useDrawingStore(({ analysis }) => analysis.totals);
  const problems = useDrawingStore(({ analysis }) => analysis.problems.length);
  const errors = useDrawingStore(
    ({ analysis }) => analysis.problems.filter(({ severity }) => severity === 'error').length,
  );
  const missing = useDrawingStore(({ analysis }) => analysis.missing[0]);
  const { trainable, fixed } = totals.parameters;
  const field = totals.receptiveField;
  return (
    <footer className="status-bar" aria-label={words.totals}>
      <span title={words.parametersHint}>
        <b>{formatCount(trainable)}</b> {fixed ? words.trainable(formatCount(fixed)) : words.parameters}
      </span>
      <span>
        <b>{formatMacs(totals.macs)}</b> · {formatFlops(2 * totals.macs)}
      </span>
      <span>
        <b>{formatBytes(totals.activationBytes)}</b> {words.activations}
      </span>
      <span>
        <b>{formatBytes(totals.trainingBytes)}</b> {words.toTrain}
      </span>
      {field && (
        <span>
          {words.receptiveField} <b>{field.size.join(' × ')}</b>
        </span>
      )}
      {problems > 0 ? (
        <button
          type="button"
          className="status-problems"
          data-kind={errors ? 'error' : 'warning'}
          onClick={() => showBottomTab('problems')}
        >
          {errors ? words.problems(errors) : words.hints(problems)}
        </button>
      ) : (
        <span className="status-next">{missing ? sentence(missing.said) : words.noProblems}</span>
      )}
      <EngineStatus />
    </footer>
  );
}
