import type { RunEvent, RunState } from '@shared/contract/events';

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;

/** What a run's row says of how far it is and what it came to. Names are those of the table's columns. */
export interface RunProgress {
  readonly state: RunState;
  readonly message: string | null;
  readonly engine: string | null;
  readonly device: string | null;
  readonly parameters: number | null;
  readonly step: number;
  readonly stepsPerEpoch: number | null;
  readonly epochs: number;
  readonly epoch: number;
  /** Of the latest epoch. */
  readonly trainLoss: number | null;
  readonly trainAccuracy: number | null;
  /** Validation at the latest epoch; the test result once the run has finished or was stopped. */
  readonly loss: number | null;
  readonly accuracy: number | null;
  readonly bestLoss: number | null;
  readonly bestAccuracy: number | null;
  /** The epoch of the best accuracy, or of the best loss where there are no accuracies. */
  readonly bestEpoch: number | null;
  readonly checkpointStep: number | null;
}

type Changes = Partial<RunProgress>;

const best = (choose: (...values: number[]) => number, known: number | null, found: number | null) =>
  found === null || !Number.isFinite(found) ? known : known === null ? found : choose(known, found);

const readers: { readonly [Type in RunEvent['type']]?: (event: EventOf<Type>, known: RunProgress) => Changes } = {
  started: ({ engine, device, parameters, step, stepsPerEpoch, epochs }) => ({
    ...{ engine, device, parameters, step, stepsPerEpoch, epochs, message: null },
    epoch: Math.floor(step / stepsPerEpoch),
  }),
  state: ({ state, message }) => ({ state, message: message ?? null }),
  steps: ({ step }, known) => ({ step: step.at(-1) ?? known.step }),
  epoch: ({ epoch, step, train, validation }, known) => {
    const [loss, accuracy] = [validation?.loss ?? null, validation?.metrics['accuracy'] ?? null];
    const bestLoss = best(Math.min, known.bestLoss, loss);
    const bestAccuracy = best(Math.max, known.bestAccuracy, accuracy);
    const isBest = accuracy === null ? bestLoss !== known.bestLoss : bestAccuracy !== known.bestAccuracy;
    return {
      ...{ epoch, step, loss, accuracy, bestLoss, bestAccuracy },
      trainLoss: train.loss,
      trainAccuracy: train.metrics['accuracy'] ?? null,
      ...(isBest && { bestEpoch: epoch }),
    };
  },
  checkpoint: ({ step }) => ({ checkpointStep: step }),
  finished: ({ test }, known) => ({
    ...{ state: 'finished', loss: test.loss, accuracy: test.metrics['accuracy'] ?? null },
    bestLoss: best(Math.min, known.bestLoss, test.loss),
    bestAccuracy: best(Math.max, known.bestAccuracy, test.metrics['accuracy'] ?? null),
  }),
  tested: ({ test }, known) => ({
    ...{ loss: test.loss, accuracy: test.metrics['accuracy'] ?? null },
    bestLoss: best(Math.min, known.bestLoss, test.loss),
    bestAccuracy: best(Math.max, known.bestAccuracy, test.metrics['accuracy'] ?? null),
  }),
  failed: ({ lost, message, checkpointStep }) => ({
    ...{ state: lost ? 'lost' : 'failed', message },
    ...(checkpointStep !== undefined && { checkpointStep }),
  }),
};

/** What an event changes in its run's row. */
export function changesOf(event: RunEvent, known: RunProgress): Changes {
  return (readers[event.type] as ((event: RunEvent, known: RunProgress) => Changes) | undefined)?.(event, known) ?? {};
}
