import { useState } from 'react';
import { Trash2 } from 'lucide-react';
import type { DatasetReference } from '@shared/data/reference';
import { sentenceOfError } from '../words/errorSentence';
import { forgetAnswers } from '../client/askOnce';
import { useClient } from '../client/ClientContext';
import { useRequest } from '../client/useRequest';
import { datasetName } from './datasetName';
import { RemoveDatasetDialog, type OwnDataset } from './RemoveDatasetDialog';
import { useWords } from '../words/currentWords';
import { dataWords } from '../words/english/data';

interface OwnDatasetsProps {
  readonly current: DatasetReference;
  readonly onChoose: (dataset: DatasetReference) => void;
}

/** The user's own data sets that this machine knows: to use one again, or to remove it. */
export function OwnDatasets({ current, onChoose }: OwnDatasetsProps) {
  const words = useWords(dataWords);
  const client = useClient();
  const { output: own } = useRequest('datasets.list', undefined);
  const [doomed, setDoomed] = useState<OwnDataset>();
  const [error, setError] = useState<string>();
  const remove = async ({ dataset }: OwnDataset): Promise<void> => {
    setDoomed(undefined);
    setError(undefined);
    try {
      await client.request('datasets.remove', { id: idOf(dataset) });
    } catch (failure) {
      setError(sentenceOfError(failure));
    }
    forgetAnswers(client);
  };
  if (!own || own.length === 0) return null;
  return (
    <section aria-label={words.own}>
      <h3>{words.own}</h3>
      <ul className="own-datasets">
        {own.map((entry) => (
          <li key={idOf(entry.dataset)}>
            <button
              type="button"
              className="button button-quiet"
              aria-pressed={idOf(entry.dataset) === idOf(current)}
              title={words.use}
              onClick={() => onChoose(entry.dataset)}
            >
              {datasetName(entry.dataset)}
            </button>
            <button
              type="button"
              className="icon-button"
              aria-label={words.removeNamed(datasetName(entry.dataset))}
              title={words.remove}
              onClick={() => setDoomed(entry)}
            >
              <Trash2 size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {error && (
        <p className="error-text" role="alert">
          {error}
        </p>
      )}
      <RemoveDatasetDialog
        doomed={doomed}
        onClose={() => setDoomed(undefined)}
        onRemove={(entry) => void remove(entry)}
      />
    </section>
  );
}

/** The host's handle; data sets that come with Netloom have none. */
function idOf(dataset: DatasetReference): string {
  return 'id' in dataset ? dataset.id : '';
}
