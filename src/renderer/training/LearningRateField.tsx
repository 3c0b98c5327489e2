import { useClient } from '../client/ClientContext';
import { formatRate } from '../format/units';
import { NumberField } from '../forms/NumberField';
import { setLearningRate } from '../run/runActions';
import { useRun } from '../run/runStore';

/** The learning rate of the run, editable during the run; each change leaves a mark on the curves. */
export function LearningRateField() {
  const client = useClient();
  const run = useRun(({ run: id }) => id);
  const rate = useRun(({ learningRate }) =>
    learningRate === undefined ? undefined : Number(formatRate(learningRate)),
  );
  const live = useRun(({ state }) => state === 'running' || state === 'paused') ?? false;
  return (
    <div className="training-rate">
      <label htmlFor="training-learning-rate">learning rate</label>
      <NumberField
        id="training-learning-rate"
        value={rate}
        disabled={!live || run === undefined}
        above={0}
        title={
          live
            ? 'Accepts arithmetic: 0.05/10. Enter applies it from the next step.'
            : 'Can be changed while a run is in progress.'
        }
        onCommit={(value) => run !== undefined && void setLearningRate(client, run, value)}
      />
    </div>
  );
}
