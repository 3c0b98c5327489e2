import { downsample } from '@shared/learning/curves/downsample';
import { measuresByName, type RunEvent } from '@shared/contract/events';
import { pickPoints, type StepPoints } from '../runs/stepPoints';

/** Points of one curve that an interface is given, at most four times this: more than a screen has columns. */
const buckets = 2048;

/**
 * The events of a run for an interface that opens later: the run's steps as one event, thinned so that no peak of the
 * loss or a metric is lost. The learning rate is that of the last step.
 */
export function shownHistory(run: string, events: readonly RunEvent[], train: StepPoints): RunEvent[] {
  const columns = Object.values(measuresByName<number[]>(train));
  const chosen = new Set(columns.flatMap((values) => [...downsample(values, buckets)]));
  const { step, loss, metrics, learningRate } = pickPoints(
    train,
    [...chosen].sort((left, right) => left - right),
  );
  const rate = learningRate.at(-1);
  if (rate === undefined) return [...events];
  return [...events, { type: 'steps', run, step, loss, metrics, learningRate: rate }];
}
