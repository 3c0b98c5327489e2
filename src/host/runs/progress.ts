import type { Saying } from '@shared/messages/saying';
import type { MeasuresRecord, RunEvent, RunState } from '@shared/contract/events';
import { describeMeasure, mainMetric } from '@shared/learning/metrics/describe';

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;

/** What a run's row says of how far it is and what it came to. Names are those of the table's columns. */
export interface RunProgress {
  readonly state: RunState;
  readonly message: string | null;
  /** The message by its code, as JSON. */
  readonly messageSaid: string | null;
  readonly engine: string | null;
  readonly device: string | null;
  /** The device by its code, as JSON. */
  readonly deviceSaid: string | null;
  readonly parameters: number | null;
  readonly step: number;
  readonly stepsPerEpoch: number | null;
  readonly epochs: number;
  readonly epoch: number;
  /** Of the latest epoch; until one has ended, of the latest batch. */
  readonly trainLoss: number | null;
  /** The name of the main metric, in events; null while nothing is measured but the loss. */
  readonly metricName: string | null;
  readonly trainMetric: number | null;
  /** Validation at the latest epoch; the test result once the run has finished or was stopped. */
  readonly loss: number | null;
  readonly metric: number | null;
  /** All metrics of that pass, by name, as JSON. */
  readonly metrics: string | null;
  readonly bestLoss: number | null;
  readonly bestMetric: number | null;
  /** The epoch of the best main metric, or of the best loss where there is none. */
  readonly bestEpoch: number | null;
  readonly checkpointStep: number | null;
}

type Changes = Partial<RunProgress>;

type Choose = (...values: number[]) => number;

const best = (choose: Choose, known: number | null, found: number | null) =>
  found === null || !Number.isFinite(found) ? known : known === null ? found : choose(known, found);

/** What a pass over examples that were not trained with says of a run. */
function resultOf(measures: MeasuresRecord | undefined, known: RunProgress) {
  const metricName = mainMetric(Object.keys(measures?.metrics ?? {})) ?? known.metricName;
  const [loss, metric] = [measures?.loss ?? null, metricName === null ? null : (measures?.metrics[metricName] ?? null)];
  // Values of another metric say nothing of this one.
  const bestBefore = metricName === known.metricName ? known.bestMetric : null;
  const choose = metricName !== null && describeMeasure(metricName).better === 'down' ? Math.min : Math.max;
  return {
    ...{ loss, metricName, metric, metrics: measures ? JSON.stringify(measures.metrics) : null },
    bestLoss: best(Math.min, known.bestLoss, loss),
    bestMetric: best(choose, bestBefore, metric),
  };
}

/** What the latest batch says of a run that has no epoch behind it: should it end now, that is all that there is. */
function ofBatch(loss: readonly number[], metrics: Readonly<Record<string, readonly number[]>>, known: RunProgress) {
  const metricName = mainMetric(Object.keys(metrics)) ?? known.metricName;
  const trainMetric = metricName === null ? undefined : metrics[metricName]?.at(-1);
  return {
    ...{ metricName, trainLoss: loss.at(-1) ?? known.trainLoss },
    trainMetric: trainMetric ?? known.trainMetric,
  };
}

const asJson = (said: Saying<string> | undefined) => (said ? JSON.stringify(said) : null);

const readers: { readonly [Type in RunEvent['type']]?: (event: EventOf<Type>, known: RunProgress) => Changes } = {
  started: ({ engine, device, deviceSaid, parameters, step, stepsPerEpoch, epochs }) => ({
    ...{ engine, device, deviceSaid: asJson(deviceSaid), parameters, step, stepsPerEpoch, epochs },
    ...{ message: null, messageSaid: null },
    epoch: Math.floor(step / stepsPerEpoch),
  }),
  state: ({ state, message, said }) => ({ state, message: message ?? null, messageSaid: asJson(said) }),
  steps: ({ step, loss, metrics }, known) => ({
    step: step.at(-1) ?? known.step,
    ...(known.epoch === 0 && ofBatch(loss, metrics, known)),
  }),
  epoch: ({ epoch, step, train, validation }, known) => {
    const changes = resultOf(validation, known);
    const { metric, bestLoss, bestMetric, metricName } = changes;
    const isBest = metric === null ? bestLoss !== known.bestLoss : bestMetric !== known.bestMetric;
    return {
      ...{ epoch, step, ...changes, trainLoss: train.loss },
      trainMetric: metricName === null ? null : (train.metrics[metricName] ?? null),
      ...(isBest && { bestEpoch: epoch }),
    };
  },
  checkpoint: ({ step }) => ({ checkpointStep: step }),
  finished: ({ test }, known) => ({ state: 'finished', ...resultOf(test, known) }),
  tested: ({ test }, known) => resultOf(test, known),
  failed: ({ lost, message, said, checkpointStep }) => ({
    ...{ state: lost ? 'lost' : 'failed', message, messageSaid: asJson(said) },
    ...(checkpointStep !== undefined && { checkpointStep }),
  }),
};

/** What an event changes in its run's row. */
export function changesOf(event: RunEvent, known: RunProgress): Changes {
  return (readers[event.type] as ((event: RunEvent, known: RunProgress) => Changes) | undefined)?.(event, known) ?? {};
}
