import { useState } from 'react';
import { parseDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { sentenceOfError } from '../words/errorSentence';
import { useClient } from '../client/ClientContext';
import { useRequest } from '../client/useRequest';
import { useWords } from '../words/currentWords';
import { comparingWords } from '../words/english/comparing';
import { asOpened, withNetworkName } from '../words/galleryDrawings';

interface OtherDrawingProps {
  onChoose(document: NetloomDocument): void;
}

/** The drawing to compare with: a recent one, one of the gallery, or a file of this computer. */
export function OtherDrawing({ onChoose }: OtherDrawingProps) {
  const client = useClient();
  const words = useWords(comparingWords);
  const gallery = useRequest('documents.gallery', undefined);
  const recent = useRequest('documents.recent', undefined);
  const [error, setError] = useState<string>();
  const take = (reading: Promise<NetloomDocument>) => {
    setError(undefined);
    reading.then(onChoose, (cause: unknown) => setError(sentenceOfError(cause)));
  };
  const groups = [
    { label: words.recent, files: recent.output ?? [] },
    { label: words.gallery, files: gallery.output?.map(withNetworkName) ?? [] },
  ].filter(({ files }) => files.length > 0);
  const message = error ?? gallery.error ?? recent.error;
  return (
    <div className="comparing-choice">
      <label>
        {words.compareWith}{' '}
        <select
          className="field"
          defaultValue=""
          onChange={({ target: { value } }) =>
            take(client.request('documents.open', { id: value }).then((opened) => asOpened(opened).document))
          }
        >
          <option value="" disabled>
            {words.choose}
          </option>
          {groups.map(({ label, files }) => (
            <optgroup key={label} label={label}>
              {files.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <label className="button file-button">
        {words.fromComputer}
        <input
          type="file"
          accept=".json"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) take(file.text().then(parseDocument));
            target.value = '';
          }}
        />
      </label>
      {message !== undefined && (
        <p className="error-text" role="alert">
          {message}
        </p>
      )}
    </div>
  );
}
