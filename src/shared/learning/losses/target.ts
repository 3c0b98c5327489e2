import { arithmetic } from '../../program/arithmetic';
import type { Value } from '../../program/program';
import type { LossContext } from './definition';

/**
 * The target in the output's shape, float32: a class becomes a vector with a single 1, and where the output has one
 * value, 0 or 1.
 * @param smoothing the fraction of a class that is spread evenly over all classes
 */
export function targetVector({ builder, output, target, targetKind }: LossContext, smoothing = 0): Value {
  if (targetKind !== 'classes') return target;
  const { add, mul } = arithmetic(builder);
  const channels = output.shape.at(-1)!;
  const hard =
    channels === 1
      ? builder.one('reshape', [builder.one('cast', [target], { dtype: 'float32' })], { shape: output.shape })
      : builder.one('oneHot', [target], { depth: channels });
  return smoothing > 0 ? add(mul(hard, 1 - smoothing), smoothing / Math.max(channels, 2)) : hard;
}
