import { useState } from 'react';
import { Dialog as Modal } from 'radix-ui';
import { useClient } from '../client/ClientContext';
import { ModalDialog } from '../widgets/ModalDialog';
import { sentenceOfError, sentenceOfText } from '../words/errorSentence';
import { forgetWork, refreshEngines, useEngines, useEngineWork } from './engineStore';
import { AddEngine } from './AddEngine';
import { EngineChoices } from './EngineChoices';
import { EngineWorkView, Refusals } from './EngineWorkView';
import { useWords } from '../words/currentWords';
import { enginesWords } from '../words/english/engines';
import './engines.css';

/**
 * The engines of this machine: which one trains and why, and adding or removing those that do not come with Netloom.
 */
export function EnginesDialog() {
  const words = useWords(enginesWords);
  return (
    <ModalDialog dialog="engines" title={words.title}>
      <EnginesPanel />
    </ModalDialog>
  );
}

function EnginesPanel() {
  const words = useWords(enginesWords);
  const { engines, addable } = useEngines();
  const work = useEngineWork();
  const [adding, setAdding] = useState<string>();
  const labelOf = (id: string) => engines.find((engine) => engine.id === id)?.label ?? id;
  return (
    <>
      <EngineChoices name="engine-panel" />
      {work?.state === 'working' ? (
        <EngineWorkView work={work} />
      ) : adding !== undefined ? (
        <AddEngine engine={adding} label={labelOf(adding)} onDone={() => setAdding(undefined)} />
      ) : (
        <>
          <Outcome onAgain={setAdding} />
          {addable.map((id) => (
            <Manage key={id} engine={id} label={labelOf(id)} onAdd={() => (forgetWork(), setAdding(id))} />
          ))}
          <div className="modal-buttons">
            <Modal.Close className="button">{words.close}</Modal.Close>
          </div>
        </>
      )}
    </>
  );
}

/** How an installation ended, and what to do if it failed. */
function Outcome({ onAgain }: { readonly onAgain: (engine: string) => void }) {
  const words = useWords(enginesWords);
  const work = useEngineWork();
  if (!work || work.state === 'working') return null;
  if (work.state === 'done')
    return (
      <p className="engine-done" role="status">
        {words.newRunsUseIt(sentenceOfText(work.step))}
      </p>
    );
  // If every source failed, the message already contains these lines.
  const refusals = work.refusals.filter(({ message }) => !work.step.message.includes(message));
  return (
    <div className="engine-failed" role={work.state === 'failed' ? 'alert' : 'status'}>
      <p className={work.state === 'failed' ? 'error-text' : undefined}>{sentenceOfText(work.step)}</p>
      <Refusals lines={refusals} />
      <button type="button" className="button" onClick={() => (forgetWork(), onAgain(work.engine))}>
        {words.tryAgain}
      </button>
    </div>
  );
}

/** Removing an engine, and adding it, unless the failed installation already offers a retry. */
function Manage({ engine, label, onAdd }: { engine: string; label: string; onAdd: () => void }) {
  const words = useWords(enginesWords);
  const client = useClient();
  const [error, setError] = useState<string>();
  const { engines } = useEngines();
  const work = useEngineWork();
  const offersAgain = work?.engine === engine && work.state !== 'done';
  const installed = engines.some(({ id, from, available }) => id === engine && (available || from !== undefined));
  const remove = async () => {
    try {
      await client.request('engines.remove', { engine });
      forgetWork();
      await refreshEngines(client);
    } catch (cause) {
      setError(sentenceOfError(cause));
    }
  };
  return (
    <>
      {error && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
      <div className="modal-buttons">
        {installed && (
          <button type="button" className="button" onClick={() => void remove()}>
            {words.remove(label)}
          </button>
        )}
        {!offersAgain && (
          <button type="button" className="button" onClick={onAdd}>
            {installed ? words.replace(label) : words.addMore(label)}
          </button>
        )}
      </div>
    </>
  );
}
