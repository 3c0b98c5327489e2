import { useClient } from '../../client/ClientContext';
import { Question } from '../../widgets/Question';
import { runsStore, useRuns } from '../rows/runListStore';
import { deleteDoomed } from './runListActions';

/** Asks before runs are deleted: there is no way back. */
export function DeleteRunsDialog() {
  const client = useClient();
  const doomed = useRuns((state) => state.doomed);
  const what = doomed.length === 1 ? `“${doomed[0]!.name}”` : `${doomed.length} runs`;
  return (
    <Question
      open={doomed.length > 0}
      title={`Delete ${what}?`}
      reason={
        'This deletes the curves, the results and the trained weights from the disk and cannot be undone. ' +
        'Saved drawings and exported weights stay.'
      }
      action="Delete"
      onConfirm={() => void deleteDoomed(client)}
      onClose={() => runsStore.setState({ doomed: [] })}
    />
  );
}
