import { useClient } from '../../client/ClientContext';
import { useRequest } from '../../client/useRequest';
import { chooseByDialog, chooseFiles } from './choosingStore';
import { filesOf } from './pathedFiles';
import { useWords } from '../../words/currentWords';
import { choosingWords } from '../../words/english/choosing';

/** Folder and files: by the system's windows in the desktop app, by the browser's own elsewhere. */
export function ChooseButtons({ isBusy }: { readonly isBusy: boolean }) {
  const words = useWords(choosingWords);
  const client = useClient();
  const { output: app } = useRequest('app.describe', undefined);
  return (
    <div className="choose-buttons">
      {(['folder', 'files'] as const).map((what) =>
        app?.nativeDialogs ? (
          <button
            key={what}
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => void chooseByDialog(client, what)}
          >
            {words[what]}
          </button>
        ) : (
          <label key={what} className="button file-button" aria-disabled={isBusy || undefined}>
            {words[what]}
            <input
              type="file"
              multiple
              disabled={isBusy}
              {...(what === 'folder' && { webkitdirectory: '' })}
              onChange={({ target }) => {
                const files = filesOf(target.files!);
                target.value = '';
                void chooseFiles(client, files);
              }}
            />
          </label>
        ),
      )}
    </div>
  );
}
