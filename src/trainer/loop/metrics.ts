import type { Results } from '@shared/contract/results';
import type { Measures } from './measures';

/** A pass over the test set. */
export interface Tested {
  readonly metrics: { loss: number; metrics: Record<string, number> };
  /** What views show of it; absent where the pass is not the run's last. */
  readonly results?: Results;
}

/** Throws where training has diverged, in words. */
export function finiteMetrics({ loss, metrics }: Measures): Tested['metrics'] {
  if (!Number.isFinite(loss)) {
    throw new Error(
      'The loss on the test set is no longer a number: training has diverged. Use a smaller learning rate.',
    );
  }
  // What is not defined, such as the AUC of a single class, is left out.
  const defined = Object.entries(metrics).filter(([, value]) => Number.isFinite(value));
  return { loss, metrics: Object.fromEntries(defined) };
}

export function divergence(step: number, learningRate: number): string {
  return (
    `The loss is no longer a number at step ${step}: training has diverged. ` +
    `Use a smaller learning rate than ${Number(learningRate.toPrecision(3))}.`
  );
}

/** @param which as `valuesThatAreNoNumbers` says it */
export function divergedWeights(step: number, which: string): string {
  return (
    `The weights are no longer numbers at step ${step} (${which}): training has diverged. ` +
    'Use a smaller learning rate, and go on from the checkpoint before it.'
  );
}
