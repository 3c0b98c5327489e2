import type { RequestOutput } from '@shared/contract/contract';
import { Question } from '../widgets/Question';
import { datasetName } from './datasetName';
import { useWords } from '../words/currentWords';
import { dataWords } from '../words/english/data';

export type OwnDataset = RequestOutput<'datasets.list'>[number];

interface RemoveDatasetDialogProps {
  readonly doomed?: OwnDataset;
  readonly onClose: () => void;
  readonly onRemove: (entry: OwnDataset) => void;
}

/** Asks before a data set is removed: drawings that use it then have no data. */
export function RemoveDatasetDialog({ doomed, onClose, onRemove }: RemoveDatasetDialogProps) {
  const words = useWords(dataWords);
  return (
    <Question
      open={doomed !== undefined}
      title={words.removeTitle(doomed ? datasetName(doomed.dataset) : '')}
      reason={doomed?.isUploaded ? words.removeUploaded : words.removeLinked}
      action={words.removeAction}
      onConfirm={() => doomed && onRemove(doomed)}
      onClose={onClose}
    />
  );
}
