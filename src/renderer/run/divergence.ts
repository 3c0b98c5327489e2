import { recentMean, valuesOf } from './growingCurve';
import type { Run } from './shownRun';

/** Steps that are looked at, and how many times the first loss their mean must be. */
const rise = { steps: 20, factor: 3 } as const;

/** Whether the loss has become far larger than it was at the start, as it does where the learning rate is too high. */
export function looksDiverging({ curves: { loss } }: Run): boolean {
  const [first] = valuesOf(loss);
  const recent = recentMean(loss, rise.steps);
  return first !== undefined && recent !== undefined && loss.length >= rise.steps && recent > rise.factor * first;
}
