import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import { sameShape, sizeOf, type Shape } from '../../tensor/shape';

/** The value with another shape, its elements in their order; the value itself where it has that shape. */
export function reshaped(builder: ProgramBuilder, value: Value, shape: Shape): Value {
  return sameShape(value.shape, shape) ? value : builder.one('reshape', [value], { shape });
}

/** The value as a matrix: a row for each position, its last axis along the row. */
export function asRows(builder: ProgramBuilder, value: Value): Value {
  const length = value.shape.at(-1)!;
  return reshaped(builder, value, [sizeOf(value.shape) / length, length]);
}
