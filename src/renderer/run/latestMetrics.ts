import { recentMean } from './growingCurve';
import type { Run } from './shownRun';

export interface LatestMetrics {
  readonly loss?: number;
  readonly accuracy?: number;
  readonly validationLoss?: number;
  readonly validationAccuracy?: number;
}

/** Steps that the training figures are averaged over: single batches fluctuate. */
const RECENT = 50;

/** The metrics beside the charts' titles: training averaged over the latest steps, validation of the latest epoch. */
export function latestMetrics(run: Run): LatestMetrics {
  const validation = run.epochs.findLast((epoch) => epoch.validation)?.validation;
  return {
    loss: recentMean(run.loss, RECENT),
    accuracy: recentMean(run.accuracy, RECENT),
    validationLoss: validation?.loss,
    validationAccuracy: validation?.metrics['accuracy'],
  };
}
