import { useClient } from '../client/ClientContext';
import { startTraining } from '../run/runActions';
import { runStore, useRunStore } from '../run/runStore';
import { Question } from '../widgets/Question';

/** Says that the host has too little memory for a run, and lets the user start it all the same. */
export function ShortageDialog() {
  const client = useClient();
  const shortage = useRunStore((state) => state.shortage);
  return (
    <Question
      open={shortage !== undefined}
      title="Not enough memory to train"
      reason={shortage?.message}
      action="Train anyway"
      onConfirm={() => shortage && void startTraining(client, shortage.document, true)}
      onClose={() => runStore.setState({ shortage: undefined })}
    >
      <p className="hint">
        The estimate can be too high. If you train anyway, the computer may slow down, and the run may be interrupted.
      </p>
    </Question>
  );
}
