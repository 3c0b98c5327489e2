import type { EngineWork } from '@shared/contract/engines';
import type { SaidText } from '@shared/messages/saidError';
import { useClient } from '../client/ClientContext';
import { formatBytes, formatDuration } from '../format/units';
import { sentenceOfText } from '../words/errorSentence';
import { useWords } from '../words/currentWords';
import { enginesWords } from '../words/english/engines';

/** Progress of an installation: the step, and for a download its bytes, speed and time left. */
export function EngineWorkView({ work }: { readonly work: EngineWork }) {
  const words = useWords(enginesWords);
  const client = useClient();
  const { progress, refusals } = work;
  const step = sentenceOfText(work.step);
  return (
    <div className="engine-work">
      <p role="status">{step} …</p>
      {progress && (
        <>
          <progress value={progress.done} max={progress.total} aria-label={step} />
          <p className="engine-figures">
            {words.doneOf(formatBytes(progress.done), formatBytes(progress.total))}
            {progress.bytesPerSecond !== undefined && ` · ${formatBytes(progress.bytesPerSecond)}/s`}
            {progress.secondsLeft !== undefined && ` · ${words.timeLeft(formatDuration(progress.secondsLeft))}`}
          </p>
        </>
      )}
      <Refusals lines={refusals} />
      <div className="modal-buttons">
        <p className="hint">{words.canClose}</p>
        <button
          type="button"
          className="button"
          onClick={() => void client.request('engines.cancel', undefined).catch(() => undefined)}
        >
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

/** Sources that could not provide an engine, and why. */
export function Refusals({ lines }: { readonly lines: readonly SaidText[] }) {
  const words = useWords(enginesWords);
  if (lines.length === 0) return null;
  return (
    <ul className="engine-refusals" aria-label={words.failedSources}>
      {lines.map((line) => (
        <li key={line.message}>{sentenceOfText(line)}</li>
      ))}
    </ul>
  );
}
