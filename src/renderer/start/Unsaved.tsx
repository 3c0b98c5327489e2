import { useClient } from '../client/ClientContext';
import { useKept } from '../files/keptDrawing';
import { discardKept, restoreKept } from '../files/restoreKept';

/** Unsaved work of a page or window that ended badly. */
export function Unsaved() {
  const client = useClient();
  const kept = useKept();
  if (!kept) return null;
  const { document, file } = kept;
  const count = document.nodes.length;
  return (
    <section className="start-unsaved" aria-label="Unsaved changes">
      <div>
        <h2>Unsaved changes to “{document.name}”</h2>
        <p className="hint">
          {count} {count === 1 ? 'block' : 'blocks'} · {file ? file.location : 'never saved'}
        </p>
      </div>
      <button type="button" className="button button-primary" onClick={() => void restoreKept(client, kept)}>
        Restore
      </button>
      <button type="button" className="button" onClick={() => void discardKept(client, kept)}>
        Discard
      </button>
    </section>
  );
}
