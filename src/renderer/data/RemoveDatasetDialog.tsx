import { Dialog as Modal } from 'radix-ui';
import type { RequestOutput } from '@shared/contract/contract';
import { datasetName } from './datasetName';
import '../widgets/modalDialog.css';

export type OwnDataset = RequestOutput<'datasets.list'>[number];

interface RemoveDatasetDialogProps {
  readonly doomed?: OwnDataset;
  readonly onClose: () => void;
  readonly onRemove: (entry: OwnDataset) => void;
}

/** Asks before a data set is removed: drawings that use it then have no data. */
export function RemoveDatasetDialog({ doomed, onClose, onRemove }: RemoveDatasetDialogProps) {
  return (
    <Modal.Root open={doomed !== undefined} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Portal>
        <Modal.Overlay className="overlay" />
        <Modal.Content className="modal popover" aria-describedby={undefined}>
          <Modal.Title className="modal-title">Remove “{doomed && datasetName(doomed.dataset)}”?</Modal.Title>
          <p>
            {doomed?.isUploaded
              ? 'This deletes Netloom’s copy of the files. Your own files stay.'
              : 'Netloom forgets where the files are. The files themselves stay.'}{' '}
            Drawings that use it need data again.
          </p>
          <div className="modal-buttons">
            <button type="button" className="button" onClick={onClose}>
              Cancel
            </button>
            <button type="button" className="button button-danger" onClick={() => doomed && onRemove(doomed)}>
              Remove
            </button>
          </div>
        </Modal.Content>
      </Modal.Portal>
    </Modal.Root>
  );
}
