import type { OptimizerRecipe } from '../../../learning/optimizers';
import { recipeForm } from './recipeForm';

/** What weight decay acts on: `gradient`, an L2 penalty that joins it; `weights`, which shrink by rate × decay a step. */
export type DecayedPart = 'gradient' | 'weights';

type Rule = (settings: OptimizerRecipe) => DecayedPart;

const byFormula: Rule = (settings) =>
  'formula' in settings && settings.formula === 'pytorch' ? 'gradient' : 'weights';

/** By the `kind` of optimizer, as its own file says it. */
export const decayRules: { readonly [Kind in OptimizerRecipe['kind']]?: Rule } = {
  sgd: () => 'gradient',
  adam: byFormula,
  adamW: () => 'weights',
  rmsProp: byFormula,
  adagrad: byFormula,
  adadelta: byFormula,
};

/** Nothing where the recipe has no weight decay. */
export function decayedPart(settings: OptimizerRecipe): DecayedPart | undefined {
  if (settings.weightDecay === 0) return undefined;
  return recipeForm<OptimizerRecipe, Rule>(decayRules, settings, 'optimizer')(settings);
}
