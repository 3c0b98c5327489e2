import { arithmetic } from '../../program/arithmetic';
import type { Value } from '../../program/program';
import type { LossContext } from './definition';

/**
 * Losses times the weights of their classes, where there are weights.
 * @param losses of each class number (the target's shape, or with an axis of 1 behind it), or of each label
 */
export function weightedByClass({ builder, target, targetKind, classWeights }: LossContext, losses: Value): Value {
  if (!classWeights) return losses;
  const { mul } = arithmetic(builder);
  if (targetKind !== 'classes') return mul(losses, classWeights);
  const weights = builder.one('gather', [classWeights, target]);
  return mul(losses, builder.one('reshape', [weights], { shape: losses.shape }));
}
