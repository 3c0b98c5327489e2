import type { RequestOutput } from '@shared/contract/contract';
import { Question } from '../widgets/Question';
import { datasetName } from './datasetName';

export type OwnDataset = RequestOutput<'datasets.list'>[number];

interface RemoveDatasetDialogProps {
  readonly doomed?: OwnDataset;
  readonly onClose: () => void;
  readonly onRemove: (entry: OwnDataset) => void;
}

/** Asks before a data set is removed: drawings that use it then have no data. */
export function RemoveDatasetDialog({ doomed, onClose, onRemove }: RemoveDatasetDialogProps) {
  const what = doomed?.isUploaded
    ? 'This deletes Netloom’s copy of the files. Your own files stay.'
    : 'Netloom forgets where the files are. The files themselves stay.';
  return (
    <Question
      open={doomed !== undefined}
      title={`Remove “${doomed ? datasetName(doomed.dataset) : ''}”?`}
      reason={`${what} Drawings that use it need data again.`}
      action="Remove"
      onConfirm={() => doomed && onRemove(doomed)}
      onClose={onClose}
    />
  );
}
