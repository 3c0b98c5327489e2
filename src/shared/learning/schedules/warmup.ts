import type { Progress } from './definition';

/**
 * Goyal et al. 2017: during the first epochs the rate rises linearly to the schedule's first rate; the schedule then runs
 * over the remaining steps. With w steps of warm-up the first rate is 1/(w + 1) of that, never zero. In PyTorch: a
 * SequentialLR of LinearLR(1/(w + 1), 1, w) and the schedule.
 * @param warmup epochs, or a part of one; the whole run at most
 */
export function warmedUp(factor: (progress: Progress) => number, warmup: number, progress: Progress): number {
  const { step, totalSteps, stepsPerEpoch } = progress;
  const steps = Math.min(Math.round(warmup * stepsPerEpoch), totalSteps);
  const rest = { ...progress, step: Math.max(step - steps, 0), totalSteps: totalSteps - steps };
  return factor(rest) * Math.min((step + 1) / (steps + 1), 1);
}
