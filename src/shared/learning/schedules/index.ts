import type { z } from 'zod';
import { unionOf } from '../../data/unionOf';
import { constant } from './constant';
import { cosine } from './cosine';
import type { Progress, ScheduleDefinition } from './definition';
import { oneCycle } from './oneCycle';
import { plateau } from './plateau';
import { step } from './step';
import { warmedUp } from './warmup';

export type { Progress } from './definition';

/** Every learning rate schedule, by its `kind` in recipes. */
export const schedules = { constant, cosine, step, oneCycle, plateau } as const;

type Schedule = (typeof schedules)[keyof typeof schedules];

/** A recipe's `schedule`. */
export const scheduleSchema = unionOf<Schedule['schema']>(schedules);

export type ScheduleRecipe = z.infer<typeof scheduleSchema>;

/** The parts of a recipe that determine the learning rate; `warmup` in epochs. */
export interface RateRecipe {
  readonly optimizer: { readonly learningRate: number };
  readonly schedule: ScheduleRecipe;
  readonly warmup?: number | undefined;
}

/** The learning rate at a step of a run. */
export function learningRateAt({ optimizer, schedule, warmup = 0 }: RateRecipe, progress: Progress): number {
  const { factor } = schedules[schedule.kind] as unknown as ScheduleDefinition<string, ScheduleRecipe>;
  return optimizer.learningRate * warmedUp((at) => factor(at, schedule), warmup, progress);
}

/** Images per step: batch size × accumulated batches. */
export function examplesPerStep({
  batch,
  accumulation = 1,
}: {
  readonly batch: number;
  readonly accumulation?: number | undefined;
}): number {
  return batch * accumulation;
}
