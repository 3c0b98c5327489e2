import { Dialog as Modal } from 'radix-ui';
import { useClient } from '../client/ClientContext';
import { startTraining } from '../run/runActions';
import { runStore, useRunStore } from '../run/runStore';
import '../widgets/modalDialog.css';

/** Says that the host has too little memory for a run, and lets the user start it all the same. */
export function ShortageDialog() {
  const client = useClient();
  const shortage = useRunStore((state) => state.shortage);
  const close = () => runStore.setState({ shortage: undefined });
  return (
    <Modal.Root open={shortage !== undefined} onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal.Portal>
        <Modal.Overlay className="overlay" />
        <Modal.Content className="modal popover" aria-describedby="shortage-reason">
          <Modal.Title className="modal-title">Not enough memory to train</Modal.Title>
          <p id="shortage-reason">{shortage?.message}</p>
          <p className="hint">
            The estimate can be too high. If you train anyway, the computer may slow down, and the run may be
            interrupted.
          </p>
          <div className="modal-buttons">
            <button type="button" className="button" onClick={close}>
              Cancel
            </button>
            <button
              type="button"
              className="button button-danger"
              onClick={() => shortage && void startTraining(client, shortage.document, true)}
            >
              Train anyway
            </button>
          </div>
        </Modal.Content>
      </Modal.Portal>
    </Modal.Root>
  );
}
