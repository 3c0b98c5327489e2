import type { z } from 'zod';
import { unionOf } from '../../data/unionOf';
import { adadelta } from './adadelta';
import { adagrad } from './adagrad';
import { adam } from './adam';
import { adamW } from './adamW';
import type { OptimizerDefinition } from './definition';
import { rmsProp } from './rmsProp';
import { sgd } from './sgd';

/** Every optimizer, by its `kind` in recipes. */
export const optimizers = { sgd, adam, adamW, rmsProp, adagrad, adadelta } as const;

type Optimizer = (typeof optimizers)[keyof typeof optimizers];

/** A recipe's `optimizer`. */
export const optimizerSchema = unionOf<Optimizer['schema']>(optimizers);

export type OptimizerRecipe = z.infer<typeof optimizerSchema>;

/** The optimizer of a recipe; its settings are the recipe itself. */
export function optimizerDefinition({ kind }: OptimizerRecipe): OptimizerDefinition<string, OptimizerRecipe> {
  return optimizers[kind] as unknown as OptimizerDefinition<string, OptimizerRecipe>;
}
