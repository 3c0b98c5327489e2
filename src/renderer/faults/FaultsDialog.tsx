import { useState } from 'react';
import type { Fault } from '@shared/contract/faults';
import { sentenceOfError } from '../words/errorSentence';
import { copyText } from '../browser/copyText';
import { useClient } from '../client/ClientContext';
import { useUi } from '../ui/uiStore';
import { useRequest } from '../client/useRequest';
import { formatWhen } from '../format/when';
import { ModalDialog } from '../widgets/ModalDialog';
import { useWords } from '../words/currentWords';
import { faultsWords } from '../words/english/faults';
import { faultsText } from './faultsText';
import './faults.css';

/** The log of what went wrong by itself, to read and to copy into a report. */
export function FaultsDialog() {
  const words = useWords(faultsWords);
  const isOpen = useUi(({ dialog }) => dialog === 'faults');
  return (
    <ModalDialog dialog="faults" title={words.title}>
      {isOpen && <Contents />}
    </ModalDialog>
  );
}

function Contents() {
  const words = useWords(faultsWords);
  const client = useClient();
  const [cleared, setCleared] = useState(false);
  const [note, setNote] = useState<string>();
  const { output, error } = useRequest('faults.list', undefined);
  if (error)
    return (
      <p className="error-text" role="alert">
        {error}
      </p>
    );
  if (!output) return <p role="status">{words.reading}</p>;
  const faults = cleared ? [] : output.faults;
  const say = (done: Promise<void>, text: string) => {
    done.then(
      () => setNote(text),
      (cause: unknown) => setNote(sentenceOfError(cause)),
    );
  };
  return (
    <div className="faults">
      <p className="hint">
        {words.hint} {words.file(output.location)}
      </p>
      {faults.length === 0 ? <p className="empty">{words.none}</p> : <Faults faults={faults} />}
      <div className="modal-buttons">
        <span className="hint" role="status">
          {note}
        </span>
        <button
          type="button"
          className="button"
          disabled={faults.length === 0}
          onClick={() =>
            say(
              client.request('faults.clear', undefined).then(() => setCleared(true)),
              words.cleared,
            )
          }
        >
          {words.clear}
        </button>
        <button
          type="button"
          className="button"
          disabled={faults.length === 0}
          onClick={() => say(copyText(faultsText(faults), words.copyBlocked), words.copied)}
        >
          {words.copy}
        </button>
      </div>
    </div>
  );
}

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  const words = useWords(faultsWords);
  return (
    <ul className="faults-list" tabIndex={0} aria-label={words.list}>
      {faults.map((fault, index) => (
        <li key={index}>
          <details>
            <summary>
              <time dateTime={new Date(fault.at).toISOString()}>{formatWhen(fault.at)}</time>
              <span className="faults-source">{words.sources[fault.source]}</span>
              <span>{fault.message}</span>
            </summary>
            <pre>{fault.detail ?? words.noDetails}</pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
