import { z } from 'zod';
import { describeMeasure } from '@shared/learning/metrics/describe';
import { parseMeasureName } from '@shared/learning/metrics/names';
import type { Measures } from './measures';
import type { EarlyStopping, Recipe } from '@shared/document/schema';

/** What the test images said at the ends of epochs, as far as the learning rate and the end of a run depend on it. */

const seen = {
  /** The best value so far; absent before the first. */
  best: z.number().optional(),
  /** Epochs since. */
  waited: z.number().int().min(0).default(0),
};

export const watchStateSchema = z.object({
  /** The last epoch that was looked at, from 1. */
  epoch: z.number().int().min(0).default(0),
  /** Reductions of the learning rate, and the epochs left in which the last one is let work. */
  plateau: z
    .object({ ...seen, reductions: z.number().int().min(0).default(0), resting: z.number().int().min(0).default(0) })
    .prefault({}),
  /** `epoch` is the best one, from 1. */
  stopping: z.object({ ...seen, epoch: z.number().int().min(0).default(0) }).prefault({}),
});

export type WatchState = z.infer<typeof watchStateSchema>;

type Watched = Pick<EarlyStopping, 'watch' | 'minimumImprovement'>;

/** Whether a recipe depends on what the test images say. */
export function watches({ schedule, earlyStopping }: Pick<Recipe, 'schedule' | 'earlyStopping'>): boolean {
  return schedule.kind === 'plateau' || earlyStopping !== undefined;
}

/** The state after an epoch (from 1). Pure, so that a run that goes on from a checkpoint decides as one never stopped. */
export function afterEpoch(
  { schedule, earlyStopping }: Pick<Recipe, 'schedule' | 'earlyStopping'>,
  before: WatchState,
  measures: Measures,
  epoch: number,
): WatchState {
  const { plateau, stopping } = before;
  return {
    epoch,
    plateau: schedule.kind === 'plateau' ? afterPlateauEpoch(schedule, plateau, measures) : plateau,
    stopping: earlyStopping ? afterStoppingEpoch(earlyStopping, stopping, measures, epoch) : stopping,
  };
}

/** Whether early stopping ends the run now. */
export function endsEarly({ earlyStopping }: Pick<Recipe, 'earlyStopping'>, { stopping }: WatchState): boolean {
  return earlyStopping !== undefined && stopping.waited >= earlyStopping.patience;
}

/** As PyTorch's ReduceLROnPlateau, whose `patience` is one less; as Keras's, whose cooldown is one epoch shorter. */
function afterPlateauEpoch(
  settings: Extract<Recipe['schedule'], { kind: 'plateau' }>,
  state: WatchState['plateau'],
  measures: Measures,
): WatchState['plateau'] {
  const { best, better } = compare(settings, state.best, measures);
  const seen = { ...state, best };
  if (state.resting > 0) return { ...seen, resting: state.resting - 1, waited: 0 };
  if (better) return { ...seen, waited: 0 };
  if (state.waited + 1 < settings.patience) return { ...seen, waited: state.waited + 1 };
  return { ...seen, reductions: state.reductions + 1, resting: settings.cooldown, waited: 0 };
}

/** As Keras's EarlyStopping. */
function afterStoppingEpoch(
  settings: EarlyStopping,
  state: WatchState['stopping'],
  measures: Measures,
  epoch: number,
): WatchState['stopping'] {
  const { best, better } = compare(settings, state.best, measures);
  return better ? { best, waited: 0, epoch } : { ...state, waited: state.waited + 1 };
}

/** What is watched; NaN where it is not defined, such as the AUC of a single class. */
function measured({ watch }: Watched, { loss, metrics }: Measures): number {
  if (watch === 'loss') return loss;
  const name = Object.keys(metrics).find((each) => each === watch || parseMeasureName(each).kind === watch);
  return name === undefined ? Number.NaN : metrics[name]!;
}

/**
 * Better by more than the least improvement: smaller or larger, as the measure goes. A value that is not a number is never
 * better.
 */
function compare(
  settings: Watched,
  best: number | undefined,
  measures: Measures,
): { best: number | undefined; better: boolean } {
  const value = measured(settings, measures);
  const isUp = describeMeasure(settings.watch).better === 'up';
  const gain = best === undefined ? Infinity : isUp ? value - best : best - value;
  const better = !Number.isNaN(value) && gain > settings.minimumImprovement;
  return { best: better ? value : best, better };
}
