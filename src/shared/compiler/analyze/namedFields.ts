import type { FieldFacts } from '../../data/field';
import type { ObjectiveRecipe, Recipe } from '../../document/schema';
import { objectiveOf, withFeed, withTarget } from '../../editing';
import type { Problem } from '../problem';
import type { Task } from '../task/task';
import { labelled, stated } from '../../messages/saying';

/** Where the recipe names fields that the data don't have, so that others stand in for them. */
export function namedFieldProblems(task: Task, fields: readonly FieldFacts[], recipe: Recipe): Problem[] {
  const lacks = (name: ObjectiveRecipe['target']): name is string =>
    typeof name === 'string' && !fields.some((field) => field.name === name);
  const problem = (
    path: string,
    setting: 'feeds' | 'objectives',
    wanted: string,
    field: FieldFacts,
    next: Recipe,
  ): Problem => ({
    ...{ path, setting, severity: 'warning', onlyTraining: true },
    ...stated('training', 'noField', wanted, path, field.name),
    remedies: [
      {
        ...labelled('keepField', field.name, path),
        action: { kind: 'recipe', change: { feeds: next.feeds, objectives: next.objectives } },
      },
    ],
  });
  return [
    ...task.feeds.flatMap(({ path, field }) => {
      const wanted = recipe.feeds[path];
      return lacks(wanted) ? [problem(path, 'feeds', wanted, field, withFeed(recipe, path, undefined))] : [];
    }),
    ...task.objectives.flatMap(({ path, field }, _, { length }) => {
      const wanted = objectiveOf(recipe, path)?.target;
      const next = () => withTarget(recipe, path, undefined, length === 1);
      return lacks(wanted) ? [problem(path, 'objectives', wanted, field, next())] : [];
    }),
  ];
}
