import { useDrawingStore } from '../drawing/drawingStore';
import { answer, openDialog } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';
import { useWords } from '../words/currentWords';
import { fileDialogsWords } from '../words/english/fileDialogs';
import { widgetsWords } from '../words/english/widgets';

/** Asks before unsaved changes would be lost. */
export function DiscardDialog() {
  const { discard: words, save } = useWords(fileDialogsWords);
  const { cancel } = useWords(widgetsWords);
  const name = useDrawingStore(({ document }) => document.name);
  const hasFile = useDrawingStore(({ file }) => file !== undefined);
  return (
    <ModalDialog dialog="discard" title={words.title(name)}>
      <p>{hasFile ? words.lost : words.neverSaved}</p>
      <div className="modal-buttons">
        <button type="button" className="button" onClick={() => openDialog(undefined)}>
          {cancel}
        </button>
        <button type="button" className="button" onClick={() => answer('discard', 'lose')}>
          {words.dontSave}
        </button>
        <button type="button" className="button button-primary" onClick={() => answer('discard', 'save')}>
          {save}
        </button>
      </div>
    </ModalDialog>
  );
}
