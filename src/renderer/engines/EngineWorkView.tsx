import type { EngineWork } from '@shared/contract/engines';
import { useClient } from '../client/ClientContext';
import { formatBytes, formatDuration } from '../format/units';

/** Progress of an installation: the step, and for a download its bytes, speed and time left. */
export function EngineWorkView({ work }: { readonly work: EngineWork }) {
  const client = useClient();
  const { step, progress, refusals } = work;
  return (
    <div className="engine-work">
      <p role="status">{step} …</p>
      {progress && (
        <>
          <progress value={progress.done} max={progress.total} aria-label={step} />
          <p className="engine-figures">
            {formatBytes(progress.done)} of {formatBytes(progress.total)}
            {progress.bytesPerSecond !== undefined && ` · ${formatBytes(progress.bytesPerSecond)}/s`}
            {progress.secondsLeft !== undefined && ` · ${formatDuration(progress.secondsLeft)} left`}
          </p>
        </>
      )}
      <Refusals lines={refusals} />
      <div className="modal-buttons">
        <p className="hint">You can close this window; the installation continues.</p>
        <button
          type="button"
          className="button"
          onClick={() => void client.request('engines.cancel', undefined).catch(() => undefined)}
        >
          Cancel
        </button>
      </div>
    </div>
  );
}

/** Sources that could not provide an engine, and why. */
export function Refusals({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="engine-refusals" aria-label="Sources that failed">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
