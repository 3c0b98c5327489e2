import type { Recipe } from '../../document/schema';

/** A field of a recipe that watches what is measured after each epoch. */
export interface Watching {
  readonly setting: 'earlyStopping' | 'schedule';
  /** `loss`, or the kind of a metric. */
  readonly watch: string;
}

/** What a recipe watches. */
export function watchings({ earlyStopping, schedule }: Pick<Recipe, 'earlyStopping' | 'schedule'>): Watching[] {
  return [
    ...(earlyStopping ? [{ setting: 'earlyStopping' as const, watch: earlyStopping.watch }] : []),
    ...(schedule.kind === 'plateau' ? [{ setting: 'schedule' as const, watch: schedule.watch }] : []),
  ];
}

/** The same with another measure watched. */
export function withWatch(recipe: Recipe, setting: Watching['setting'], watch: string): Pick<Recipe, typeof setting> {
  return { [setting]: { ...recipe[setting], watch } } as Pick<Recipe, typeof setting>;
}

/** The recipe as a run follows it: the loss is watched where a metric is not among those measured. @param measured kinds */
export function withMeasuredWatches(recipe: Recipe, measured: readonly string[]): Recipe {
  return watchings(recipe)
    .filter(({ watch }) => watch !== 'loss' && !measured.includes(watch))
    .reduce<Recipe>((next, { setting }) => ({ ...next, ...withWatch(next, setting, 'loss') }), recipe);
}
