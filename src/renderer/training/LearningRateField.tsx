import { useClient } from '../client/ClientContext';
import { formatRate } from '../format/units';
import { NumberField } from '../forms/NumberField';
import { setLearningRate } from '../run/runActions';
import { useRun } from '../run/runStore';
import { useWords } from '../words/currentWords';
import { trainingWords } from '../words/english/training';

/** The learning rate of the run, editable during the run; each change leaves a mark on the curves. */
export function LearningRateField() {
  const words = useWords(trainingWords);
  const client = useClient();
  const run = useRun(({ run: id }) => id);
  const rate = useRun(({ learningRate }) =>
    learningRate === undefined ? undefined : Number(formatRate(learningRate)),
  );
  const live = useRun(({ state }) => state === 'running' || state === 'paused') ?? false;
  return (
    <div className="training-rate">
      <label htmlFor="training-learning-rate">{words.learningRate}</label>
      <NumberField
        id="training-learning-rate"
        value={rate}
        disabled={!live || run === undefined}
        above={0}
        title={live ? words.learningRateHelp : words.learningRateIdle}
        onCommit={(value) => run !== undefined && void setLearningRate(client, run, value)}
      />
    </div>
  );
}
