import { crossEntropy } from './crossEntropy';
import { z } from 'zod';
import type { LossDefinition } from './definition';
import { meanSquaredError } from './meanSquaredError';

/** Every loss, by the name that recipes use. */
export const losses = { crossEntropy, meanSquaredError } as const satisfies Record<string, LossDefinition>;

export type LossKind = keyof typeof losses;

/** A recipe's `loss`. */
export const lossSchema = z.enum(Object.keys(losses) as [LossKind, ...LossKind[]]);
