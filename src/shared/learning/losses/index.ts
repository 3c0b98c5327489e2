import type { z } from 'zod';
import { unionOf } from '../unionOf';
import { crossEntropy } from './crossEntropy';
import type { LossDefinition } from './definition';
import { meanSquaredError } from './meanSquaredError';

/** Every loss, by its `kind` in recipes. */
export const losses = { crossEntropy, meanSquaredError } as const;

type Loss = (typeof losses)[keyof typeof losses];

export type LossKind = keyof typeof losses;

/** An objective's `loss`. */
export const lossSchema = unionOf<Loss['schema']>(losses);

export type LossRecipe = z.infer<typeof lossSchema>;

/** The loss of an objective; its settings are the recipe itself. */
export function lossDefinition({ kind }: LossRecipe): LossDefinition<string, LossRecipe> {
  return losses[kind] as unknown as LossDefinition<string, LossRecipe>;
}

/** The loss that a test compares with the true targets: what smooths them is for training. */
export function lossWhenTested(loss: LossRecipe): LossRecipe {
  return 'labelSmoothing' in loss ? { ...loss, labelSmoothing: 0 } : loss;
}
