import { crossEntropy } from './crossEntropy';
import type { LossDefinition, LossKind } from './definition';
import { meanSquaredError } from './meanSquaredError';

/** Every loss, by the name that recipes use. */
export const losses = { crossEntropy, meanSquaredError } as const satisfies Record<LossKind, LossDefinition>;
