import { useStore } from 'zustand';
import { tabulateDifferences } from '@shared/editing/compare/table';
import { useDrawingStore } from '../drawing/drawingStore';
import { answer, openDialog } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import { conflictStore, type FileConflict } from './fileConflict';
import './changedDialog.css';

/** So many differences are told; of the rest, how many there are. */
const most = 8;

/** Asks what becomes of a file that was changed elsewhere since it was opened here. */
export function ChangedDialog() {
  const conflict = useStore(conflictStore, (state) => state.conflict);
  if (!conflict) return null;
  const { file, found } = conflict;
  return (
    <ModalDialog dialog="changed" title={`“${file.name}” changed on disk`}>
      <p>
        Another window or program changed this file after you opened it here
        {found?.file && `, on ${timeOf(found.file.modifiedAt)}`}. Nothing has been overwritten.
      </p>
      <Differences conflict={conflict} />
      {found && <p className="hint">Reload shows what the file holds; undo then brings your drawing back.</p>}
      <div className="modal-buttons">
        <button type="button" className="button" onClick={() => openDialog(undefined)}>
          Cancel
        </button>
        <button type="button" className="button" disabled={!found} onClick={() => answer('changed', 'reload')}>
          Reload
        </button>
        <button type="button" className="button button-danger" onClick={() => answer('changed', 'overwrite')}>
          Overwrite
        </button>
        <button type="button" className="button button-primary" onClick={() => answer('changed', 'saveAs')}>
          Save as…
        </button>
      </div>
    </ModalDialog>
  );
}

function Differences({ conflict: { found, trouble } }: { readonly conflict: FileConflict }) {
  const document = useDrawingStore((state) => state.document);
  if (!found) return <p className="error-text">{trouble}</p>;
  const rows = tabulateDifferences([document, found.document]);
  if (!rows.length) return <p>It differs from your drawing only in names, notes or where blocks stand.</p>;
  return (
    <>
      <table className="changed-differences">
        <thead>
          <tr>
            <th scope="col">Difference</th>
            <th scope="col">Your drawing</th>
            <th scope="col">The file</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ part, label, values }) => (
            <tr key={`${part} ${label}`}>
              <th scope="row">{label}</th>
              {values.map((value, index) => (
                <td key={index}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && <p className="hint">and {rows.length - most} more</p>}
    </>
  );
}

const timeOf = (milliseconds: number): string =>
  new Date(milliseconds).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' });
