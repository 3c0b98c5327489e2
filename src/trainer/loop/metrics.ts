import type { Classification } from './classification';
import type { Evaluation } from './evaluator';

/** A pass over the test set. */
export interface Tested {
  readonly metrics: { loss: number; accuracy?: number };
  readonly classification: Classification;
}

/** Throws where training has diverged, in words. */
export function finiteMetrics({ loss, accuracy }: Evaluation): Tested['metrics'] {
  if (!Number.isFinite(loss)) {
    throw new Error(
      'The loss on the test set is no longer a number: training has diverged. Use a smaller learning rate.',
    );
  }
  return { loss, ...(accuracy !== undefined && { accuracy }) };
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
