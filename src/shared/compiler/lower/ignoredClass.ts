import { arithmetic } from '../../program/arithmetic';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';

/**
 * Targets with class 0 in the place of an ignored class, which may be none of the output's, int32; and 1 at each position that
 * counts, else 0, float32. Both have the shape of `target`.
 */
export function withoutIgnored(
  builder: ProgramBuilder,
  target: Value,
  ignoreIndex: number,
): { readonly target: Value; readonly counted: Value } {
  const { sub, mul } = arithmetic(builder);
  const numbers = builder.one('cast', [target], { dtype: 'float32' });
  const ignored = builder.one('equal', [numbers, builder.constant(ignoreIndex)]);
  const counted = sub(1, builder.one('cast', [ignored], { dtype: 'float32' }));
  return { target: builder.one('cast', [mul(numbers, counted)], { dtype: 'int32' }), counted };
}

/**
 * Values of a batch's examples, [batch], scaled so that their mean is that over all positions of the batch that count, as with
 * `ignore_index` of PyTorch and `ignore_class` of Keras; 0 where none counts. With gradient accumulation each batch of a step
 * counts alike, as it does there.
 * @param shares of the positions of each example that count, [batch]
 */
export function byShares(builder: ProgramBuilder, values: Value, shares: Value): Value {
  const { mul, div } = arithmetic(builder);
  const mean = builder.one('reduceMean', [shares], { axes: [0], keepDims: false });
  const some = builder.one('greater', [mean, builder.constant(0)]);
  return div(mul(values, shares), builder.one('select', [some, mean, builder.constant(1)]));
}
