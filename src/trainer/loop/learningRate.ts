import { learningRateAt, type Progress, type RateRecipe } from '@shared/learning/schedules';
import type { Plan } from './reporter';

/** A rate that the user set at a step, when it had been reduced so often. */
export interface Override {
  readonly rate: number;
  readonly step: number;
  readonly reductions?: number;
}

/**
 * The learning rate of the step after `step` finished ones. A rate that the user set holds at its step exactly; from
 * there it goes on along the recipe's schedule, scaled.
 */
export function learningRateOf(
  recipe: RateRecipe,
  plan: Plan,
  { step, reductions = 0 }: Pick<Progress, 'step' | 'reductions'>,
  override?: Override,
): number {
  const now = learningRateAt(recipe, { step, reductions, ...plan });
  if (!override) return now;
  const then = learningRateAt(recipe, { step: override.step, reductions: override.reductions ?? 0, ...plan });
  return then > 0 ? (override.rate * now) / then : override.rate;
}
