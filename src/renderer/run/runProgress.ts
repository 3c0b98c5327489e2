import { lastStep } from './growingCurve';
import type { Run } from './reduceRun';

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
