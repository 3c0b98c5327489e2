import { lastStep } from './growingCurve';
import type { Run } from './shownRun';

/** The progress of a run. */
export interface RunPlace {
  readonly step: number;
  readonly totalSteps: number;
  /** The epoch that is under way, counted from 1. */
  readonly epoch: number;
}

/** As the trainer reports it; for a past run, the end of its curve; `undefined` before the start. */
export function placeOf({ start, progress, curves }: Run): RunPlace | undefined {
  if (progress) return progress;
  if (!start) return undefined;
  const { stepsPerEpoch, epochs } = start;
  const step = Math.max(start.step, lastStep(curves.loss));
  return { step, totalSteps: stepsPerEpoch * epochs, epoch: Math.max(1, Math.ceil(step / stepsPerEpoch)) };
}

/** The completed fraction of the run, rounded to thousandths so that small changes do not render. */
export function progressOf(run: Run): number {
  if (run.state === 'finished') return 1;
  const place = placeOf(run);
  return place ? Math.round((1000 * place.step) / Math.max(1, place.totalSteps)) / 1000 : 0;
}
