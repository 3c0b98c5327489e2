import type { Recipe } from '../../document/schema';
import { constant } from './constant';
import { cosine } from './cosine';
import type { Progress, ScheduleDefinition, ScheduleKind } from './definition';
import { oneCycle } from './oneCycle';
import { plateau } from './plateau';
import { step } from './step';
import { warmedUp } from './warmup';

export type { Progress } from './definition';

/** Every learning rate schedule, by its `kind` in recipes. */
export const schedules = { constant, cosine, step, oneCycle, plateau } as const satisfies {
  [Kind in ScheduleKind]: ScheduleDefinition<Kind>;
};

/** The parts of a recipe that determine the learning rate. */
export type RateRecipe = Pick<Recipe, 'optimizer' | 'schedule' | 'warmup'>;

/** The learning rate at a step of a run. */
export function learningRateAt({ optimizer, schedule, warmup = 0 }: RateRecipe, progress: Progress): number {
  const { factor } = schedules[schedule.kind] as ScheduleDefinition;
  return optimizer.learningRate * warmedUp((at) => factor(at, schedule), warmup, progress);
}

/** Images per step: batch size × accumulated batches. */
export function examplesPerStep({ batch, accumulation = 1 }: Pick<Recipe, 'batch' | 'accumulation'>): number {
  return batch * accumulation;
}
