import { useState, type ChangeEvent } from 'react';
import type { DatasetReference } from '@shared/data/reference';
import { forgetAnswers } from '../client/askOnce';
import { useClient } from '../client/ClientContext';
import { messageOf } from '@shared/errors/messageOf';
import { useRequest } from '../client/useRequest';

interface IdxChooserProps {
  /** The name of the files in use. */
  readonly current?: string;
  readonly onChoose: (dataset: DatasetReference) => void;
}

const expected = 4;

/** The bytes of chosen files; throws if there are not four. */
async function readFiles(files: readonly File[]): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }[]> {
  if (files.length !== expected) {
    throw new Error(
      `Choose four files: training images, training labels, test images, test labels. You chose ${files.length}${
        files.length > 0 ? `: ${files.map(({ name }) => name).join(', ')}` : ''
      }.`,
    );
  }
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

/** Takes the four IDX files: by the system's dialog in the desktop app, by upload in a browser. */
export function IdxChooser({ current, onChoose }: IdxChooserProps) {
  const client = useClient();
  const { output: app } = useRequest('app.describe', undefined);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const take = async (ask: () => Promise<DatasetReference | undefined>): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const dataset = await ask();
      // The same files have the same name: what was asked of it while they were missing is asked anew.
      if (dataset) forgetAnswers(client);
      if (dataset) onChoose(dataset);
    } catch (failure) {
      setError(messageOf(failure));
    } finally {
      setBusy(false);
    }
  };
  const upload = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    void take(async () => client.request('datasets.uploadIdx', { files: await readFiles(files) }));
  };
  return (
    <div className="idx-chooser">
      {current !== undefined && <p>{current}</p>}
      {app?.nativeDialogs ? (
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() => void take(() => client.request('datasets.chooseIdx', undefined))}
        >
          {busy ? 'Reading…' : 'Choose four IDX files…'}
        </button>
      ) : (
        <label className="button file-button" aria-disabled={busy || undefined}>
          {busy ? 'Reading…' : 'Choose four IDX files…'}
          <input type="file" multiple disabled={busy} onChange={upload} />
        </label>
      )}
      <p className="form-hint">
        Images and labels for training and for testing, named as in MNIST, compressed (.gz) or not.
      </p>
      {error && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
