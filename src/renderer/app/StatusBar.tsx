import { EngineStatus } from '../engines/EngineStatus';
import { formatBytes, formatCount, formatFlops, formatMacs } from '../format/units';
import { useDrawingStore } from '../drawing/drawingStore';
import { showBottomTab } from '../ui/uiStore';
import './statusBar.css';

/** Totals of the drawing, live. */
export function StatusBar() {
  const totals = useDrawingStore(({ analysis }) => analysis.totals);
  const problems = useDrawingStore(({ analysis }) => analysis.problems.length);
  const errors = useDrawingStore(
    ({ analysis }) => analysis.problems.filter(({ severity }) => severity === 'error').length,
  );
  const missing = useDrawingStore(({ analysis }) => analysis.missing[0]?.message);
  const { trainable, fixed } = totals.parameters;
  const field = totals.receptiveField;
  return (
    <footer className="status-bar" aria-label="Totals">
      <span title="Trainable parameters are what papers count. Non-trainable ones are running statistics.">
        <b>{formatCount(trainable)}</b>{' '}
        {fixed ? `trainable parameters · ${formatCount(fixed)} non-trainable` : 'parameters'}
      </span>
      <span>
        <b>{formatMacs(totals.macs)}</b> · {formatFlops(2 * totals.macs)}
      </span>
      <span>
        <b>{formatBytes(totals.activationBytes)}</b> activations / image
      </span>
      <span>
        <b>{formatBytes(totals.trainingBytes)}</b> to train
      </span>
      {field && (
        <span>
          receptive field <b>{field.size.join(' × ')}</b>
        </span>
      )}
      {problems > 0 ? (
        <button
          type="button"
          className="status-problems"
          data-kind={errors ? 'error' : 'warning'}
          onClick={() => showBottomTab('problems')}
        >
          {errors ? counted(errors, 'problem') : counted(problems, 'hint')}
        </button>
      ) : (
        <span className="status-next">{missing ?? 'no problems'}</span>
      )}
      <EngineStatus />
    </footer>
  );
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
