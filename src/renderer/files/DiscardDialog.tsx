import { useClient } from '../client/ClientContext';
import { useDrawingStore } from '../drawing/drawingStore';
import { openDialog, uiStore } from '../ui/uiStore';
import { save } from './documentFiles';
import { ModalDialog } from '../widgets/ModalDialog';

/** Asks before unsaved changes would be lost. */
export function DiscardDialog() {
  const client = useClient();
  const name = useDrawingStore(({ document }) => document.name);
  const hasFile = useDrawingStore(({ file }) => file !== undefined);
  const proceed = () => {
    const { afterDiscard } = uiStore.getState();
    uiStore.setState({ dialog: undefined, afterDiscard: undefined });
    afterDiscard?.();
  };
  const saveFirst = async () => {
    openDialog(undefined);
    if (await save(client)) proceed();
  };
  return (
    <ModalDialog dialog="discard" title={`Save the changes to “${name}”?`}>
      <p>{hasFile ? 'Your changes are lost unless you save them.' : 'This drawing has never been saved.'}</p>
      <div className="modal-buttons">
        <button type="button" className="button" onClick={() => openDialog(undefined)}>
          Cancel
        </button>
        <button type="button" className="button" onClick={proceed}>
          Don’t save
        </button>
        <button type="button" className="button button-primary" onClick={() => void saveFirst()}>
          Save
        </button>
      </div>
    </ModalDialog>
  );
}
