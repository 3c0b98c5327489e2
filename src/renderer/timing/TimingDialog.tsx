import { useEffect, useRef, useState } from 'react';
import { examplesPerSecond, type Timed } from '@shared/contract/timed';
import { sentenceOfError } from '../words/errorSentence';
import { useClient } from '../client/ClientContext';
import { drawingStore } from '../drawing/drawingStore';
import { formatBytes, formatThroughput } from '../format/units';
import { useUi } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import { TimingChart } from './TimingChart';
import { useWords } from '../words/currentWords';
import { timingWords } from '../words/english/timing';
import './timing.css';

/** Examples at once, one measurement each. */
const batches = [1, 2, 4, 8, 16, 32] as const;

/** How long each is measured. */
const seconds = 1;

/** How long the drawing takes to answer, by the number of examples at once. Closing the dialog stops it. */
export function TimingDialog() {
  const words = useWords(timingWords);
  const isOpen = useUi(({ dialog }) => dialog === 'timing');
  return (
    <ModalDialog dialog="timing" title={words.title}>
      {isOpen && <Measurements />}
    </ModalDialog>
  );
}

function Measurements() {
  const words = useWords(timingWords);
  const client = useClient();
  const [measured, setMeasured] = useState<readonly Timed[]>([]);
  const [error, setError] = useState<string>();
  const [isRunning, setRunning] = useState(true);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    let isWanted = true;
    stop.current = () => {
      isWanted = false;
      setRunning(false);
    };
    const { document } = drawingStore.getState();
    void (async () => {
      try {
        for (const batch of batches) {
          const timed = await client.request('inference.time', { document, batch, seconds });
          if (!isWanted) return;
          setMeasured((before) => [...before, timed]);
        }
      } catch (cause) {
        if (isWanted) setError(sentenceOfError(cause));
      }
      if (isWanted) setRunning(false);
    })();
    return () => stop.current?.();
  }, [client]);
  const next = batches[measured.length];
  return (
    <div className="timing">
      <p className="hint">{words.hint}</p>
      {error !== undefined && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
      {measured.length > 0 && <TimingChart measured={measured} batches={batches} />}
      {measured.length > 0 && <TimingTable measured={measured} />}
      <p className="timing-state" role="status">
        {isRunning && next !== undefined && words.measuring(next)}
        {!isRunning && error === undefined && measured.length < batches.length && words.stopped}
      </p>
      {isRunning && (
        <div className="modal-buttons">
          <button type="button" className="button" onClick={() => stop.current?.()}>
            {words.stop}
          </button>
        </div>
      )}
    </div>
  );
}

function TimingTable({ measured }: { readonly measured: readonly Timed[] }) {
  const words = useWords(timingWords);
  return (
    <table className="figures" aria-label={words.table}>
      <thead>
        <tr>
          {Object.values(words.columns).map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {measured.map((timed) => (
          <tr key={timed.batch}>
            <th scope="row">{timed.batch}</th>
            <td>{timed.milliseconds.median.toFixed(2)}</td>
            <td>{(timed.milliseconds.median / timed.batch).toFixed(2)}</td>
            <td>{formatThroughput(examplesPerSecond(timed))}</td>
            <td>{formatBytes(timed.residentBytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
