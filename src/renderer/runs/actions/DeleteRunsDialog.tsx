import { useClient } from '../../client/ClientContext';
import { Question } from '../../widgets/Question';
import { runsStore, useRuns } from '../rows/runListStore';
import { deleteDoomed } from './runListActions';
import { useWords } from '../../words/currentWords';
import { runsWords } from '../../words/english/runs';

/** Asks before runs are deleted: there is no way back. */
export function DeleteRunsDialog() {
  const words = useWords(runsWords);
  const client = useClient();
  const doomed = useRuns((state) => state.doomed);
  return (
    <Question
      open={doomed.length > 0}
      title={doomed.length === 1 ? words.deleteOne(doomed[0]!.name) : words.deleteSeveral(doomed.length)}
      reason={words.deleteReason}
      action={words.deleteAction}
      onConfirm={() => void deleteDoomed(client)}
      onClose={() => runsStore.setState({ doomed: [] })}
    />
  );
}
