import { useClient } from '../client/ClientContext';
import { formatCount } from '../format/units';
import { recoverTraining } from '../run/runActions';
import { useRun, useRunStore } from '../run/runStore';
import { useWords } from '../words/currentWords';
import { trainingWords } from '../words/english/training';

/** Resumes a stopped run from its last checkpoint. */
export function ResumeButton() {
  const words = useWords(trainingWords);
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
      {words.resumeFrom(formatCount(step))}
    </button>
  );
}
