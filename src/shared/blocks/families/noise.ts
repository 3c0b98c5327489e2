import { arithmetic } from '../../program/arithmetic';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';

/**
 * Normal random numbers of mean 0 and variance 1 from two uniform ones in [0, 1), by Box & Muller 1958: a radius and the
 * sine of an angle. The sine of half a turn, from −π/2 to π/2, has the same distribution as that of a whole one; there its
 * series up to x⁹ is right to 4·10⁻⁶.
 */
export function normalNoise(builder: ProgramBuilder, one: Value, other: Value): Value {
  const { sub, mul, sqrt, square } = arithmetic(builder);
  // 1 − u lies in (0, 1], where the logarithm exists.
  const radius = sqrt(mul(builder.one('log', [sub(1, one)]), -2));
  const angle = mul(sub(other, 0.5), Math.PI);
  const squared = square(angle);
  // x − x³/3! + x⁵/5! − …, by Horner's scheme: each factor is 1 − x² / (n (n + 1)) · the next.
  let series = sub(1, mul(squared, 1 / 72));
  for (const divisor of [42, 20, 6]) series = sub(1, mul(mul(squared, 1 / divisor), series));
  return mul(radius, mul(angle, series));
}
