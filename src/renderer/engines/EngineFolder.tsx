import { useId, useState, type FormEvent } from 'react';
import type { EngineOffer } from '@shared/contract/engines';
import { useClient } from '../client/ClientContext';
import { useEngines } from './engineStore';
import { sentenceOfError } from '../words/errorSentence';
import { useWords } from '../words/currentWords';
import { enginesWords } from '../words/english/engines';

interface EngineFolderProps {
  readonly engine: string;
  readonly label: string;
  readonly onFound: (offer: EngineOffer) => void;
}

/**
 * A folder in which the engine is installed already: chosen in the system's window in the desktop app, and named in a
 * browser, which may be on another machine than Netloom.
 */
export function EngineFolder({ engine, label, onFound }: EngineFolderProps) {
  const words = useWords(enginesWords);
  const client = useClient();
  const { nativeDialogs } = useEngines();
  const id = useId();
  const [path, setPath] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  // A disabled button would lose the focus meanwhile.
  const look = async (named?: string) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const found = await client.request('engines.folder', { engine, path: named });
      if (found) onFound(found);
    } catch (cause) {
      setError(sentenceOfError(cause));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void look(path);
  };
  return (
    <form className="engine-folder" onSubmit={submit}>
      {nativeDialogs ? (
        <button type="button" className="button" onClick={() => void look()}>
          {words.chooseFolder(label)}
        </button>
      ) : (
        <>
          <label htmlFor={id}>{words.orFolder(label)}</label>
          <div className="engine-folder-line">
            <input
              id={id}
              className="field"
              value={path}
              placeholder="/home/me/project/.venv"
              spellCheck={false}
              autoComplete="off"
              aria-invalid={error !== undefined}
              aria-describedby={error === undefined ? undefined : `${id}-error`}
              onChange={(event) => setPath(event.target.value)}
            />
            <button type="submit" className="button">
              {words.lookThere}
            </button>
          </div>
        </>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="error-text" role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
