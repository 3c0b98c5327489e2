import { measuresByName } from '@shared/contract/events';
import { isLoss } from '@shared/learning/metrics/describe';
import { recentMean } from './growingCurve';
import type { Epoch, Run } from './shownRun';

/** Steps that the training figures are averaged over: single batches fluctuate. */
const RECENT = 50;

/** What was measured of a run, by name: the main metric first of the metrics, see `mainMetric`. */
function measureNames(run: Run): string[] {
  const validated = run.epochs.findLast((epoch) => epoch.validation)?.validation?.metrics ?? {};
  return [...new Set([...Object.keys(validated), ...Object.keys(run.curves)])];
}

/** The metrics that a chart can show. */
export function metricNames(run: Run): string[] {
  return measureNames(run).filter((name) => !isLoss(name));
}

/** Of several outputs, the losses of each: `digit/loss`. */
export function partialLosses(run: Run): string[] {
  return measureNames(run).filter((name) => isLoss(name) && name !== 'loss');
}

/** A measure at the end of an epoch, of the examples that were not trained with. */
export function validationOf({ validation }: Epoch, name: string): number | undefined {
  return validation && measuresByName(validation)[name];
}

/** The latest values of a measure: training averaged over the latest steps, validation of the latest epoch. */
export function latestOf(run: Run, name: string): { readonly train?: number; readonly validation?: number } {
  const curve = run.curves[name];
  const epoch = run.epochs.findLast(({ validation }) => validation);
  return { train: curve && recentMean(curve, RECENT), validation: epoch && validationOf(epoch, name) };
}
