import { arithmetic } from '../../program/arithmetic';
import type { Value } from '../../program/program';
import { sizeOf } from '../../tensor/shape';
import type { LossContext } from './definition';

/**
 * The mean over everything but the batch: elements in the order [batch, …] → [batch]. Of targets with an ignored class it is
 * the mean over the positions that count, and 0 where none does.
 * @param value a number for each position, or for each channel of each position
 */
export function meanPerExample({ builder, counted }: Pick<LossContext, 'builder' | 'counted'>, value: Value): Value {
  const batch = value.shape[0]!;
  const each = sizeOf(value.shape) / batch;
  if (!counted) {
    const rows = builder.one('reshape', [value], { shape: each === 1 ? [batch] : [batch, each] });
    return each === 1 ? rows : builder.one('reduceMean', [rows], { axes: [1], keepDims: false });
  }
  const { mul, div } = arithmetic(builder);
  const positions = sizeOf(counted.shape) / batch;
  const rows = builder.one('reshape', [value], { shape: [batch, positions, each / positions] });
  const mask = builder.one('reshape', [counted], { shape: [batch, positions, 1] });
  const over = { axes: [1, 2], keepDims: false };
  const sum = builder.one('reduceSum', [mul(rows, mask)], over);
  const count = builder.one('reduceSum', [mask], over);
  return div(sum, mul(atLeastOne({ builder }, count), each / positions));
}

/** Counts, with 1 in the place of 0: what is divided by them is 0 there. */
function atLeastOne({ builder }: Pick<LossContext, 'builder'>, counts: Value): Value {
  const some = builder.one('greater', [counts, builder.constant(0)]);
  return builder.one('select', [some, counts, builder.constant(1)]);
}
