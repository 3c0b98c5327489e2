import { useClient } from '../client/ClientContext';
import { formatCount } from '../format/units';
import { recoverTraining } from '../run/runActions';
import { useRun, useRunStore } from '../run/runStore';

/** Resumes a stopped run from its last checkpoint. */
export function ResumeButton() {
  const client = useClient();
  const run = useRun(({ run: id }) => id);
  const step = useRun(({ checkpointStep }) => checkpointStep);
  const starting = useRunStore((store) => store.starting);
  if (run === undefined || step === undefined) return null;
  return (
    <button
      type="button"
      className="button training-resume"
      disabled={starting}
      onClick={() => void recoverTraining(client, run)}
    >
      Resume from step {formatCount(step)}
    </button>
  );
}
