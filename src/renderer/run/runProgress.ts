import { lastStep } from './growingCurve';
import type { Run } from './shownRun';

/** How far a run is. */
export interface RunPlace {
  readonly step: number;
  readonly totalSteps: number;
  /** The epoch that is under way, counted from 1. */
  readonly epoch: number;
}

/** As the trainer says it, or, for a run of the past, as its curve ends; undefined before anything began. */
export function placeOf({ start, progress, loss }: Run): RunPlace | undefined {
  if (progress) return progress;
  if (!start) return undefined;
  const { stepsPerEpoch, epochs } = start;
  const step = Math.max(start.step, lastStep(loss));
  return { step, totalSteps: stepsPerEpoch * epochs, epoch: Math.max(1, Math.ceil(step / stepsPerEpoch)) };
}

/** How much of the whole run is done, in thousandths, so that small changes do not render. */
export function progressOf(run: Run): number {
  if (run.state === 'finished') return 1;
  const place = placeOf(run);
  return place ? Math.round((1000 * place.step) / Math.max(1, place.totalSteps)) / 1000 : 0;
}
