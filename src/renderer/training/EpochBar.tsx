import { progressOf } from '../run/runProgress';
import { useRun } from '../run/runStore';
import { useWords } from '../words/currentWords';
import { trainingWords } from '../words/english/training';

/** A progress bar of the run, divided into its epochs. */
export function EpochBar() {
  const words = useWords(trainingWords);
  const done = useRun(progressOf) ?? 0;
  const epochs = useRun((run) => run.start?.epochs) ?? 1;
  return (
    <div
      className="training-bar"
      role="progressbar"
      aria-label={words.stepsDone}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(done * 100)}
    >
      <div className="training-bar-done" style={{ transform: `scaleX(${done})` }} />
      {epochs <= 40 &&
        Array.from({ length: epochs - 1 }, (_, index) => (
          <i key={index} style={{ left: `${(100 * (index + 1)) / epochs}%` }} />
        ))}
    </div>
  );
}
