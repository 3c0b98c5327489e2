import type { OptimizerRecipe } from '../../document/schema';
import { adam } from './adam';
import type { OptimizerDefinition, OptimizerKind } from './definition';
import { sgd } from './sgd';

/** Every optimizer, by its `kind` in recipes. */
export const optimizers = { sgd, adam } as const satisfies { [Kind in OptimizerKind]: OptimizerDefinition<Kind> };

/** The optimizer of a recipe; its settings are the recipe itself. */
export function optimizerDefinition({ kind }: OptimizerRecipe): OptimizerDefinition {
  return optimizers[kind] as OptimizerDefinition;
}
