import type { ScheduleRecipe } from '../../../learning/schedules';
import { watchedMeasure } from '../../python/training/measures';
import type { TrainingPlan } from '../../python/training/plan';
import { recipeForm } from '../../python/training/recipeForm';
import { indented } from '../../python/training/script';
import { formatArguments, formatNumber } from '../../python/values';

/** What the rate is multiplied by at `step` of `steps` (lines that return it), or a callback; a constant rate needs neither. */
export interface KerasSchedule {
  readonly factor?: readonly string[];
  /** @param monitored how callbacks call what a recipe watches, as a Python string */
  callback?(monitored: (watch: string) => string): string;
}

type Forms = {
  readonly [Kind in ScheduleRecipe['kind']]?: (
    settings: Extract<ScheduleRecipe, { kind: Kind }>,
    plan: TrainingPlan,
  ) => KerasSchedule;
};

/** By the `kind` in recipes. */
export const kerasSchedules: Forms = {
  constant: () => ({}),
  cosine: () => ({ factor: ['return (1 + math.cos(math.pi * min(step / max(steps, 1), 1))) / 2'] }),
  step: ({ every, factor }) => ({
    factor: [`return ${formatNumber(factor)} ** (step // (${every} * steps_per_epoch))`],
  }),
  oneCycle: ({ rise, divisor, finalDivisor }) => {
    const [first, last] = [`1 / ${formatNumber(divisor)}`, `1 / ${formatNumber(divisor * finalDivisor)}`];
    return {
      factor: [
        `peak = max(${formatNumber(rise)} * steps - 1, 0)`,
        'if step < peak:',
        `    low, share = ${first}, 1 - step / peak`,
        'else:',
        `    low, share = ${last}, min((step - peak) / max(steps - 1 - peak, 1), 1)`,
        'return low + (1 - low) * (1 + math.cos(math.pi * share)) / 2',
      ],
    };
  },
  plateau: ({ watch, factor, patience, minimumImprovement, cooldown }, plan) => ({
    callback: (monitored) =>
      `keras.callbacks.ReduceLROnPlateau(${formatArguments([], {
        monitor: { code: monitored(watch) },
        ...{
          mode: watchedMeasure(plan, watch).isLower ? 'min' : 'max',
          factor,
          patience,
          min_delta: minimumImprovement,
        },
        // Keras rests one epoch less.
        ...(cooldown > 0 && { cooldown: cooldown + 1 }),
      })})`,
  }),
};

export function kerasSchedule(plan: TrainingPlan): KerasSchedule {
  const { schedule } = plan.recipe;
  type Form = (settings: ScheduleRecipe, plan: TrainingPlan) => KerasSchedule;
  return recipeForm<ScheduleRecipe, Form>(kerasSchedules, schedule, 'schedule')(schedule, plan);
}

/** The callback that sets the rate before every step, warmed up where the recipe says so; nothing for a constant rate. */
export function scheduleLines(
  { factor }: KerasSchedule,
  { warmup, accumulation }: { readonly warmup?: number | undefined; readonly accumulation?: number | undefined },
): string[][] {
  if (!factor && warmup === undefined) return [];
  const step = accumulation === undefined ? 'self.batches' : 'self.batches // ACCUMULATION';
  const set = ['self.model.optimizer.learning_rate = LEARNING_RATE * rate_factor('].concat(
    `    ${step}, self.steps, self.steps_per_epoch`,
    ')',
  );
  const schedule = [
    'def rate_factor(step: int, steps: int, steps_per_epoch: int) -> float:',
    '    """What the learning rate is multiplied by at a step, counted from 0."""',
    ...indented(
      warmup === undefined
        ? factor!
        : [
            'warmup = min(int(WARMUP * steps_per_epoch + 0.5), steps)',
            'if step < warmup:',
            `    return (step + 1) / (warmup + 1)${factor ? ' * schedule(0, steps - warmup)' : ''}`,
            ...(factor ? ['return schedule(step - warmup, steps - warmup)'] : ['return 1.0']),
          ],
    ),
  ];
  if (warmup !== undefined && factor)
    schedule.splice(2, 0, '', '    def schedule(step: int, steps: int) -> float:', ...indented(factor, 2), '');
  const isConstantAfter = warmup !== undefined && !factor;
  return [
    schedule,
    [
      'class LearningRate(keras.callbacks.Callback):',
      ...indented([
        '"""Sets the learning rate before every step."""',
        '',
        'def __init__(self, steps_per_epoch: int, epochs: int):',
        '    super().__init__()',
        '    self.steps_per_epoch = steps_per_epoch',
        '    self.steps = epochs * steps_per_epoch',
        '    self.batches = 0',
        '',
        'def on_train_batch_begin(self, batch, logs=None):',
        ...indented(
          isConstantAfter
            ? [`if ${step} <= WARMUP * self.steps_per_epoch + 1:`, ...indented(set), 'self.batches += 1']
            : [...set, 'self.batches += 1'],
        ),
      ]),
    ],
  ];
}
