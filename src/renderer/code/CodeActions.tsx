import { useEffect, useState } from 'react';
import type { ExportTarget } from '@shared/targets/codeTarget';
import { useClient } from '../client/ClientContext';
import { useDrawing } from '../drawing/DrawingContext';
import { useRun } from '../run/runStore';
import { sentenceOfError } from '../words/errorSentence';
import { download } from '../browser/download';
import { copyText } from '../browser/copyText';
import { useWords } from '../words/currentWords';
import { codeWords } from '../words/english/code';

interface CodeActionsProps {
  readonly target: ExportTarget;
  /** What is shown; nothing while the drawing is incomplete. */
  readonly text?: string;
}

interface Notice {
  readonly text: string;
  readonly failed?: boolean;
  /** Whether it was the code with weights that could not be saved: they may belong to an earlier drawing. */
  readonly withWeights?: boolean;
}

/** Copy and Save, with their outcome. Weights are included if a run has some. */
export function CodeActions({ target, text }: CodeActionsProps) {
  const words = useWords(codeWords);
  const client = useClient();
  const document = useDrawing().useDocument();
  const run = useRun(({ run: id, checkpointStep, finish }) =>
    checkpointStep !== undefined || finish ? id : undefined,
  );
  const [notice, setNotice] = useState<Notice>();
  const [weights, setWeights] = useState(true);
  useEffect(() => {
    if (!notice || notice.failed) return;
    const timer = setTimeout(() => setNotice(undefined), 6000);
    return () => clearTimeout(timer);
  }, [notice]);
  const report = async (task: () => Promise<string>, withWeights = false): Promise<void> => {
    try {
      setNotice({ text: await task() });
    } catch (error) {
      setNotice({ text: sentenceOfError(error), failed: true, withWeights });
    }
  };
  const saveWith = async (weightsOf: string | undefined): Promise<string> => {
    const { files, savedTo } = await client.request('export.code', { document, target: target.id, run: weightsOf });
    if (savedTo) return words.savedTo(savedTo);
    files.forEach(download);
    return files.length > 0 ? words.saved(files.map(({ name }) => name).join(', ')) : words.nothingSaved;
  };
  const copy = async (): Promise<string> => {
    await copyText(text ?? '', words.copyBlocked);
    return words.copied;
  };
  const save = (weightsOf: string | undefined) => report(() => saveWith(weightsOf), weightsOf !== undefined);
  const ready = text !== undefined;
  return (
    <>
      <button type="button" className="button" disabled={!ready} onClick={() => void report(copy)}>
        {words.copy}
      </button>
      <button
        type="button"
        className="button"
        disabled={!ready}
        onClick={() => void save(weights && target.weights ? run : undefined)}
      >
        {words.save}
      </button>
      {run !== undefined && target.weights && (
        <label className="code-weights" title={words.withWeightsHelp}>
          <input type="checkbox" checked={weights} onChange={(event) => setWeights(event.target.checked)} />
          {words.withWeights}
        </label>
      )}
      <p className={notice?.failed ? 'error-text' : 'hint'} role="status">
        {notice?.text}
      </p>
      {notice?.withWeights && (
        <button type="button" className="button" onClick={() => void save(undefined)}>
          {words.saveCodeOnly}
        </button>
      )}
    </>
  );
}
