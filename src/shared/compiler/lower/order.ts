import { keepsOrder, permuteShape } from '../../tensor/permute';
import { sizeOf, type Shape } from '../../tensor/shape';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';

/** Brings a fed tensor (batch first, channels last) into the builder's layout. The border: nothing else transposes. */
export function fromCanonical(builder: ProgramBuilder, value: Value): Value {
  const last = value.shape.length - 1;
  if (builder.layout === 'NHWC' || last < 2) return value;
  return reordered(builder, value, [0, last, ...value.shape.slice(1, -1).map((_, axis) => axis + 1)]);
}

/** Brings a result (batch first, in the builder's layout) into channels-last order. */
export function toCanonical(builder: ProgramBuilder, value: Value): Value {
  if (builder.layout === 'NHWC' || value.shape.length < 3) return value;
  return reordered(builder, value, [0, ...value.shape.slice(2).map((_, axis) => axis + 2), 1]);
}

/** Undoes a flattening that kept the engine's order: the vector's elements in channels-last order. */
export function unflattenOrder(builder: ProgramBuilder, value: Value, image: Shape): Value {
  if (builder.layout === 'NHWC') return value;
  const [channels, spatial] = [image.at(-1)!, image.slice(0, -1)];
  const shaped = builder.one('reshape', [value], { shape: [value.shape[0]!, channels, ...spatial] });
  return flat(builder, toCanonical(builder, shaped));
}

/** [batch, everything else]. */
export function flat(builder: ProgramBuilder, value: Value): Value {
  const batch = value.shape[0]!;
  return value.shape.length === 2
    ? value
    : builder.one('reshape', [value], { shape: [batch, sizeOf(value.shape) / batch] });
}

/** A transpose, or a reshape where no element moves (images of one channel, or of one pixel). */
function reordered(builder: ProgramBuilder, value: Value, permutation: readonly number[]): Value {
  return keepsOrder(value.shape, permutation)
    ? builder.one('reshape', [value], { shape: permuteShape(value.shape, permutation) })
    : builder.one('transpose', [value], { permutation });
}
