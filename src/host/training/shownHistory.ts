import { downsample } from '@shared/learning/curves/downsample';
import type { RunEvent } from '@shared/contract/events';
import { pickPoints, type StepPoints } from '../runs/stepPoints';

/** Points of one curve that an interface is given, at most four times this: more than a screen has columns. */
const buckets = 2048;

/**
 * The events of a run for an interface that opens later: the run's steps as one event, thinned so that no peak of the
 * loss or the accuracy is lost. The learning rate is that of the last step.
 */
export function shownHistory(run: string, events: readonly RunEvent[], train: StepPoints): RunEvent[] {
  const chosen = new Set([train.loss, train.accuracy ?? []].flatMap((values) => [...downsample(values, buckets)]));
  const { step, loss, accuracy, learningRate } = pickPoints(
    train,
    [...chosen].sort((left, right) => left - right),
  );
  const rate = learningRate.at(-1);
  if (rate === undefined) return [...events];
  const steps: RunEvent = { type: 'steps', run, step, loss, metrics: accuracy ? { accuracy } : {}, learningRate: rate };
  return [...events, steps];
}
