import { useDrawingStore } from '../drawing/drawingStore';
import { answer, openDialog } from '../ui/uiStore';
import { ModalDialog } from '../widgets/ModalDialog';

/** Asks before unsaved changes would be lost. */
export function DiscardDialog() {
  const name = useDrawingStore(({ document }) => document.name);
  const hasFile = useDrawingStore(({ file }) => file !== undefined);
  return (
    <ModalDialog dialog="discard" title={`Save the changes to “${name}”?`}>
      <p>{hasFile ? 'Your changes are lost unless you save them.' : 'This drawing has never been saved.'}</p>
      <div className="modal-buttons">
        <button type="button" className="button" onClick={() => openDialog(undefined)}>
          Cancel
        </button>
        <button type="button" className="button" onClick={() => answer('discard', 'lose')}>
          Don’t save
        </button>
        <button type="button" className="button button-primary" onClick={() => answer('discard', 'save')}>
          Save
        </button>
      </div>
    </ModalDialog>
  );
}
