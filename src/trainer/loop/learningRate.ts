import type { Recipe } from '@shared/document/schema';
import { learningRateAt } from '@shared/schedules';
import type { Plan } from './reporter';

/** A rate that the user set at a step. */
export interface Override {
  readonly rate: number;
  readonly step: number;
}

/**
 * The learning rate of the step after `step` finished ones. A rate that the user set holds at its step exactly; from
 * there it goes on along the recipe's schedule, scaled.
 */
export function learningRateOf(recipe: Recipe, plan: Plan, step: number, override?: Override): number {
  const scheduled = (at: number) =>
    learningRateAt(recipe.optimizer.learningRate, recipe.schedule, { step: at, ...plan });
  if (!override) return scheduled(step);
  const then = scheduled(override.step);
  return then > 0 ? (override.rate * scheduled(step)) / then : override.rate;
}
