import type { Recipe } from '../../document/schema';
import { measureName } from '../../learning/metrics/describe';
import type { Problem } from '../problem';
import { watchings, withWatch } from '../task/watched';
import { labelled, say, stated } from '../../messages/saying';

/**
 * Where a recipe watches a metric that the drawing does not have: a run watches the loss instead.
 * @param kindsMeasured of metrics; asked only where one is watched; undefined while that is not known
 */
export function watchedProblems(recipe: Recipe, kindsMeasured: () => readonly string[] | undefined): Problem[] {
  return watchings(recipe).flatMap(({ setting, watch }): Problem[] => {
    const measured = watch === 'loss' ? undefined : kindsMeasured();
    if (!measured || measured.includes(watch)) return [];
    const choices = ['loss', ...measured];
    return [
      {
        ...{ path: '', setting, severity: 'warning', onlyTraining: true },
        ...stated('training', 'noWatchedMetric', measureName(watch), say('parts', setting), choices.map(measureName)),
        remedies: choices.map((kind) => ({
          ...labelled('watch', measureName(kind)),
          action: { kind: 'recipe', change: withWatch(recipe, setting, kind) },
        })),
      },
    ];
  });
}
