import { useClient } from '../client/ClientContext';
import { useDrawingStore } from '../drawing/drawingStore';
import { openDialog, uiStore } from '../ui/uiStore';
import { save } from './documentFiles';
import { ModalDialog } from '../widgets/ModalDialog';

/** Asks before unsaved changes would be lost. */
export function DiscardDialog() {
  const client = useClient();
  const name = useDrawingStore(({ document }) => document.name);
  const goOn = () => {
    const { afterDiscard } = uiStore.getState();
    uiStore.setState({ dialog: undefined, afterDiscard: undefined });
    afterDiscard?.();
  };
  const saveFirst = async () => {
    openDialog(undefined);
    if (await save(client)) goOn();
  };
  return (
    <ModalDialog dialog="discard" title={`Save the changes to “${name}”?`}>
      <p>They are in no file yet.</p>
      <div className="modal-buttons">
        <button type="button" className="button" onClick={() => openDialog(undefined)}>
          Go on drawing
        </button>
        <button type="button" className="button" onClick={goOn}>
          Discard them
        </button>
        <button type="button" className="button button-primary" onClick={() => void saveFirst()}>
          Save
        </button>
      </div>
    </ModalDialog>
  );
}
