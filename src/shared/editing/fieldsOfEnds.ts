import type { Recipe } from '../document/schema';

/** The recipe in which an Input gets this field of the data; the guessed one where absent. */
export function withFeed(recipe: Recipe, input: string, field: string | undefined): Recipe {
  const { [input]: _, ...others } = recipe.feeds;
  return { ...recipe, feeds: field === undefined ? others : { ...others, [input]: field } };
}

/** The recipe in which an Output is compared with this field of the data; the guessed one where absent. */
export function withTarget(recipe: Recipe, output: string, field: string | undefined): Recipe {
  const { objectives } = recipe;
  const own = objectives.find((each) => each.output === output);
  const shared = objectives.find((each) => each.output === undefined);
  const { target: _, ...rest } = own ?? { ...shared, output, weight: shared?.weight ?? 1 };
  const next = field === undefined ? rest : { ...rest, target: field };
  return {
    ...recipe,
    objectives: own ? objectives.map((each) => (each === own ? next : each)) : [...objectives, next],
  };
}
