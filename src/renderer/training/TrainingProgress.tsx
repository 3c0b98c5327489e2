import { formatCount } from '../format/units';
import { EpochBar } from './EpochBar';
import { LearningRateField } from './LearningRateField';
import { looksDiverging } from '../run/divergence';
import { placeOf } from '../run/runProgress';
import { useRun } from '../run/runStore';
import { ResumeButton } from './ResumeButton';
import { RunFigures } from './RunFigures';
import { useWords } from '../words/currentWords';
import { sentenceOfText } from '../words/errorSentence';
import { runWords } from '../words/english/run';
import { dataWorkWords } from '../words/english/dataWork';
import { progressIn } from '../format/dataProgress';
import { trainingWords } from '../words/english/training';
import './trainingProgress.css';

/** Where a run stands: `Epoch 4 of 5`, a bar, step, speed, time left, memory. */
export function TrainingProgress() {
  const words = useWords(trainingWords);
  const { states } = useWords(runWords);
  const work = useWords(dataWorkWords);
  const state = useRun((run) => run.state) ?? 'preparing';
  const message = useRun((run) => run.message);
  const looking = useRun((run) => run.looking);
  const isDiverging = useRun(looksDiverging) ?? false;
  const remarks = useRun((run) => run.start?.remarks);
  return (
    <section className="training-progress" aria-label={words.progress}>
      <header>
        <h3>
          <EpochTitle />
        </h3>
        <span className="training-state" data-state={state}>
          {states[state]}
        </span>
      </header>
      <EpochBar />
      {message && <p className="hint">{sentenceOfText(message)}</p>}
      {looking && <p className="hint">{progressIn(work, looking)}</p>}
      {remarks?.map((remark) => (
        <p key={remark.message} className="hint">
          {sentenceOfText(remark)}
        </p>
      ))}
      <RunFigures />
      {isDiverging && (
        <p className="training-warning" role="status">
          {words.diverging}
        </p>
      )}
      {state === 'stopped' ? <ResumeButton /> : <LearningRateField />}
    </section>
  );
}

function EpochTitle() {
  const words = useWords(trainingWords);
  const epoch = useRun((run) => placeOf(run)?.epoch);
  const epochs = useRun((run) => run.start?.epochs);
  if (epochs === undefined) return <>{words.preparing}</>;
  return <>{words.epochOf(formatCount(epoch ?? 1), formatCount(epochs))}</>;
}
