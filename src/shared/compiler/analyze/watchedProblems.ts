import type { Recipe } from '../../document/schema';
import { describeMeasure } from '../../learning/metrics/describe';
import type { Problem } from '../problem';
import { metricLabels } from '../task/objectiveFit';
import { watchings, withWatch } from '../task/watched';

/** How a sentence about a field that watches a metric begins. */
const subjects = { earlyStopping: 'Early stopping', schedule: 'The learning-rate schedule' } as const;

/**
 * Where a recipe watches a metric that the drawing does not have: a run watches the loss instead.
 * @param kindsMeasured of metrics; asked only where one is watched; undefined while that is not known
 */
export function watchedProblems(recipe: Recipe, kindsMeasured: () => readonly string[] | undefined): Problem[] {
  return watchings(recipe).flatMap(({ setting, watch }): Problem[] => {
    const measured = watch === 'loss' ? undefined : kindsMeasured();
    if (!measured || measured.includes(watch)) return [];
    const { label } = describeMeasure(watch);
    const choices = ['loss', ...measured];
    return [
      {
        ...{ path: '', setting, severity: 'warning', onlyTraining: true, brief: `no ${label} to watch` },
        message:
          `${subjects[setting]} watches ${label}, which this drawing does not measure; training watches the loss instead. ` +
          `Choose among ${metricLabels(choices)}.`,
        remedies: choices.map((kind) => ({
          label: `Watch ${describeMeasure(kind).label}`,
          action: { kind: 'recipe', change: withWatch(recipe, setting, kind) },
        })),
      },
    ];
  });
}
