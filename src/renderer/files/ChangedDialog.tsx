import { useStore } from 'zustand';
import { tabulateDifferences } from '@shared/editing/compare/table';
import { useDrawingStore } from '../drawing/drawingStore';
import { answer, openDialog } from '../ui/uiStore';
import { formatWhen } from '../format/when';
import { labelled } from '../forms/differenceLabels';
import { ModalDialog } from '../widgets/ModalDialog';
import { useWords } from '../words/currentWords';
import { fileDialogsWords } from '../words/english/fileDialogs';
import { widgetsWords } from '../words/english/widgets';
import { conflictStore, type FileConflict } from './fileConflict';
import './changedDialog.css';

/** So many differences are told; of the rest, how many there are. */
const most = 8;

/** Asks what becomes of a file that was changed elsewhere since it was opened here. */
export function ChangedDialog() {
  const { changed: words } = useWords(fileDialogsWords);
  const { cancel } = useWords(widgetsWords);
  const conflict = useStore(conflictStore, (state) => state.conflict);
  if (!conflict) return null;
  const { file, found } = conflict;
  return (
    <ModalDialog dialog="changed" title={words.title(file.name)}>
      <p>{found?.file ? words.textAt(formatWhen(found.file.modifiedAt)) : words.text}</p>
      <Differences conflict={conflict} />
      {found && <p className="hint">{words.reloadHint}</p>}
      <div className="modal-buttons">
        <button type="button" className="button" onClick={() => openDialog(undefined)}>
          {cancel}
        </button>
        <button type="button" className="button" disabled={!found} onClick={() => answer('changed', 'reload')}>
          {words.reload}
        </button>
        <button type="button" className="button button-danger" onClick={() => answer('changed', 'overwrite')}>
          {words.overwrite}
        </button>
        <button type="button" className="button button-primary" onClick={() => answer('changed', 'saveAs')}>
          {words.saveAs}
        </button>
      </div>
    </ModalDialog>
  );
}

function Differences({ conflict: { found, trouble } }: { readonly conflict: FileConflict }) {
  const { changed: words } = useWords(fileDialogsWords);
  const document = useDrawingStore((state) => state.document);
  if (!found) return <p className="error-text">{trouble}</p>;
  const rows = tabulateDifferences([document, found.document]);
  if (!rows.length) return <p>{words.same}</p>;
  return (
    <>
      <table className="changed-differences">
        <thead>
          <tr>
            <th scope="col">{words.columns.difference}</th>
            <th scope="col">{words.columns.yours}</th>
            <th scope="col">{words.columns.file}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .slice(0, most)
            .map(labelled)
            .map(({ part, label, values }) => (
              <tr key={`${part} ${label}`}>
                <th scope="row">{label}</th>
                {values.map((value, index) => (
                  <td key={index}>{value}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      {rows.length > most && <p className="hint">{words.more(rows.length - most)}</p>}
    </>
  );
}
