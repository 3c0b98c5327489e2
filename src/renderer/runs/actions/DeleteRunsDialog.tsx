import { Dialog as Modal } from 'radix-ui';
import { useClient } from '../../client/ClientContext';
import { runsStore, useRuns } from '../rows/runListStore';
import { deleteDoomed } from './runListActions';
import '../../widgets/modalDialog.css';

/** Asks before runs are deleted: there is no way back. */
export function DeleteRunsDialog() {
  const client = useClient();
  const doomed = useRuns((state) => state.doomed);
  const close = () => runsStore.setState({ doomed: [] });
  const what = doomed.length === 1 ? `“${doomed[0]!.name}”` : `${doomed.length} runs`;
  return (
    <Modal.Root open={doomed.length > 0} onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal.Portal>
        <Modal.Overlay className="overlay" />
        <Modal.Content className="modal popover" aria-describedby={undefined}>
          <Modal.Title className="modal-title">Delete {what}?</Modal.Title>
          <p>
            This deletes the curves, the results and the trained weights from the disk and cannot be undone. Saved
            drawings and exported weights stay.
          </p>
          <div className="modal-buttons">
            <button type="button" className="button" onClick={close}>
              Cancel
            </button>
            <button type="button" className="button button-danger" onClick={() => void deleteDoomed(client)}>
              Delete
            </button>
          </div>
        </Modal.Content>
      </Modal.Portal>
    </Modal.Root>
  );
}
