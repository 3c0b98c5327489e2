import type { ScheduleRecipe } from '../document/schema';
import { constant } from './constant';
import { cosine } from './cosine';
import type { Progress, ScheduleDefinition, ScheduleKind } from './definition';
import { step } from './step';

/** Every schedule of the learning rate, by the `kind` that recipes name it by. */
export const schedules = { constant, cosine, step } as const satisfies {
  [Kind in ScheduleKind]: ScheduleDefinition<Kind>;
};

/** The learning rate at a step, from the recipe's (or the user's new) base rate. */
export function learningRateAt(base: number, recipe: ScheduleRecipe, progress: Progress): number {
  const { factor } = schedules[recipe.kind] as ScheduleDefinition;
  return base * factor(progress, recipe);
}
