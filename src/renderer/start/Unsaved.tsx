import { useClient } from '../client/ClientContext';
import { useKept } from '../files/keptDrawing';
import { useWords } from '../words/currentWords';
import { appWords } from '../words/english/app';
import { fileDialogsWords } from '../words/english/fileDialogs';
import { galleryWords } from '../words/english/gallery';
import { startWords } from '../words/english/start';
import { discardKept, restoreKept } from '../files/restoreKept';

/** Unsaved work of a page or window that ended badly. */
export function Unsaved() {
  const client = useClient();
  const words = useWords(startWords);
  const { restore, discardKept: discard } = useWords(fileDialogsWords);
  const { countBlocks } = useWords(galleryWords);
  const { neverSaved } = useWords(appWords);
  const kept = useKept();
  if (!kept) return null;
  const { document, file } = kept;
  return (
    <section className="start-unsaved" aria-label={words.unsaved}>
      <div>
        <h2>{words.unsavedTo(document.name)}</h2>
        <p className="hint">
          {countBlocks(document.nodes.length)} · {file ? file.location : neverSaved}
        </p>
      </div>
      <button type="button" className="button button-primary" onClick={() => void restoreKept(client, kept)}>
        {restore}
      </button>
      <button type="button" className="button" onClick={() => void discardKept(client, kept)}>
        {discard}
      </button>
    </section>
  );
}
