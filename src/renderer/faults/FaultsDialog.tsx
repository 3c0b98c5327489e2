import { useState } from 'react';
import type { Fault } from '@shared/contract/faults';
import { messageOf } from '@shared/errors/messageOf';
import { copyText } from '../browser/copyText';
import { useClient } from '../client/ClientContext';
import { useUi } from '../ui/uiStore';
import { useRequest } from '../client/useRequest';
import { ModalDialog } from '../widgets/ModalDialog';
import { faultsText, sourceNames } from './faultsText';
import './faults.css';

/** The log of what went wrong by itself, to read and to copy into a report. */
export function FaultsDialog() {
  const isOpen = useUi(({ dialog }) => dialog === 'faults');
  return (
    <ModalDialog dialog="faults" title="Error log">
      {isOpen && <Contents />}
    </ModalDialog>
  );
}

function Contents() {
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
  if (!output) return <p role="status">Reading the log…</p>;
  const faults = cleared ? [] : output.faults;
  const say = (done: Promise<void>, text: string) => {
    done.then(
      () => setNote(text),
      (cause: unknown) => setNote(messageOf(cause)),
    );
  };
  return (
    <div className="faults">
      <p className="hint">
        Errors that Netloom didn’t expect. The log stays on this computer, in <code>{output.location}</code>; copy it
        into a bug report if you like.
      </p>
      {faults.length === 0 ? <p className="empty">No errors on record.</p> : <Faults faults={faults} />}
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
              'Cleared.',
            )
          }
        >
          Clear
        </button>
        <button
          type="button"
          className="button"
          disabled={faults.length === 0}
          onClick={() => say(copyText(faultsText(faults)), 'Copied.')}
        >
          Copy all
        </button>
      </div>
    </div>
  );
}

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <ul className="faults-list" tabIndex={0} aria-label="Errors, newest first">
      {faults.map((fault, index) => (
        <li key={index}>
          <details>
            <summary>
              <time dateTime={new Date(fault.at).toISOString()}>{new Date(fault.at).toLocaleString()}</time>
              <span className="faults-source">{sourceNames[fault.source]}</span>
              <span>{fault.message}</span>
            </summary>
            <pre>{fault.detail ?? 'No further details.'}</pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
