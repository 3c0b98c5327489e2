import type { ScheduleRecipe } from '../../../learning/schedules';
import { watchedMeasure } from '../../python/training/measures';
import type { TrainingPlan } from '../../python/training/plan';
import { recipeForm } from '../../python/training/recipeForm';
import { formatNumber, quote } from '../../python/values';

/** A scheduler of PyTorch's over `steps` steps, and one that is stepped after each epoch; a constant rate needs neither. */
export interface PyTorchSchedule {
  readonly byStep?: string;
  readonly byEpoch?: string;
}

type Forms = {
  readonly [Kind in ScheduleRecipe['kind']]?: (
    settings: Extract<ScheduleRecipe, { kind: Kind }>,
    plan: TrainingPlan,
  ) => PyTorchSchedule;
};

/** By the `kind` in recipes. */
export const pytorchSchedules: Forms = {
  constant: () => ({}),
  cosine: () => ({ byStep: 'lr_scheduler.CosineAnnealingLR(optimizer, T_max=steps)' }),
  step: ({ every, factor }) => ({
    byStep: `lr_scheduler.StepLR(optimizer, step_size=${every} * steps_per_epoch, gamma=${formatNumber(factor)})`,
  }),
  oneCycle: ({ rise, divisor, finalDivisor }) => ({
    byStep:
      `lr_scheduler.OneCycleLR(optimizer, max_lr=LEARNING_RATE, total_steps=steps, pct_start=${formatNumber(rise)}, ` +
      `div_factor=${formatNumber(divisor)}, final_div_factor=${formatNumber(finalDivisor)}, cycle_momentum=False)`,
  }),
  // PyTorch reduces after `patience` + 1 epochs.
  plateau: ({ watch, factor, patience, minimumImprovement, cooldown }, plan) => ({
    byEpoch:
      `lr_scheduler.ReduceLROnPlateau(optimizer, mode=${quote(watchedMeasure(plan, watch).isLower ? 'min' : 'max')}, ` +
      `factor=${formatNumber(factor)}, patience=${patience - 1}, threshold=${formatNumber(minimumImprovement)}, ` +
      `threshold_mode="abs", cooldown=${cooldown}, eps=0)`,
  }),
};

export function pytorchSchedule(plan: TrainingPlan): PyTorchSchedule {
  const { schedule } = plan.recipe;
  type Form = (settings: ScheduleRecipe, plan: TrainingPlan) => PyTorchSchedule;
  return recipeForm<ScheduleRecipe, Form>(pytorchSchedules, schedule, 'schedule')(schedule, plan);
}
