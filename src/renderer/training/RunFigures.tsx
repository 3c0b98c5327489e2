import { formatBytes, formatClock, formatCount, formatDuration, formatThroughput } from '../format/units';
import { placeOf } from '../run/runProgress';
import { useRun } from '../run/runStore';
import { useWords } from '../words/currentWords';
import { trainingWords } from '../words/english/training';

/** Step, speed, time left or taken, memory, when it was started. */
export function RunFigures() {
  const words = useWords(trainingWords);
  const progress = useRun((run) => run.progress);
  const step = useRun((run) => placeOf(run)?.step);
  const totalSteps = useRun((run) => placeOf(run)?.totalSteps);
  const state = useRun((run) => run.state);
  const startedAt = useRun((run) => run.start?.startedAt);
  const seconds = useRun((run) => run.finish?.seconds);
  /** 0 until a step was timed. */
  const speed = progress?.examplesPerSecond ?? 0;
  const left = state === 'running' || state === 'paused' ? progress?.secondsLeft : undefined;
  return (
    <div className="training-figures">
      {step !== undefined && totalSteps !== undefined && (
        <p>
          {words.stepOf(formatCount(step), formatCount(totalSteps))}
          {speed > 0 && ` · ${formatThroughput(speed)}`}
        </p>
      )}
      <p>
        {[
          left !== undefined && words.timeLeft(formatDuration(left)),
          seconds !== undefined && words.took(formatDuration(seconds)),
          progress && formatBytes(progress.memory),
          startedAt !== undefined && words.startedAt(formatClock(startedAt)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
