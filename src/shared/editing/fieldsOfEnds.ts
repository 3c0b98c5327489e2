import type { ObjectiveRecipe, Recipe } from '../document/schema';

/** The recipe in which an Input gets this field of the data; the guessed one where absent. */
export function withFeed(recipe: Recipe, input: string, field: string | undefined): Recipe {
  const { [input]: _, ...others } = recipe.feeds;
  return { ...recipe, feeds: field === undefined ? others : { ...others, [input]: field } };
}

/** What a recipe says of an Output: an entry of its own, or the one that all Outputs share. */
export function objectiveOf({ objectives }: Pick<Recipe, 'objectives'>, output: string): ObjectiveRecipe | undefined {
  return objectives.find((each) => each.output === output) ?? objectives.find((each) => each.output === undefined);
}

/** The recipe in which an Output is compared with this; with the guessed field of the data where absent. */
export function withTarget(recipe: Recipe, output: string, target: ObjectiveRecipe['target'], isOnly = false): Recipe {
  const change = ({ target: _, ...rest }: ObjectiveRecipe) => (target === undefined ? rest : { ...rest, target });
  return withObjective(recipe, output, change, isOnly);
}

/**
 * The recipe with another objective for one Output. What all Outputs share becomes the Output's own first, so that the
 * others stay as they are.
 * @param isOnly whether the drawing has no other Output: then what is shared may change in place
 */
export function withObjective(
  recipe: Recipe,
  output: string,
  change: (objective: ObjectiveRecipe) => ObjectiveRecipe,
  isOnly = false,
): Recipe {
  const { objectives } = recipe;
  const shared = objectives.find((each) => each.output === undefined);
  const known = objectives.find((each) => each.output === output) ?? (isOnly ? shared : undefined);
  if (known) return { ...recipe, objectives: objectives.map((each) => (each === known ? change(known) : each)) };
  const fresh: ObjectiveRecipe = { ...shared, ...(!isOnly && { output }), weight: shared?.weight ?? 1 };
  return { ...recipe, objectives: [...objectives, change(fresh)] };
}
