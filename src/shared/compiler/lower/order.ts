import { keepsOrder, permuteShape } from '../../tensor/permute';
import type { Axes } from '../../tensor/exampleType';
import { sizeOf, type Shape } from '../../tensor/shape';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';

/**
 * Brings a tensor in canonical order (batch first, channels last) into native order: images in the builder's layout, all
 * else as it is. The border: nothing else transposes.
 */
export function fromCanonical(builder: ProgramBuilder, value: Value, axes: Axes): Value {
  return builder.layout === 'NHWC' || axes === 'plain' ? value : reordered(builder, value, [0, 3, 1, 2]);
}

/** Brings a tensor in native order, batch first, into canonical order: channels last. */
export function toCanonical(builder: ProgramBuilder, value: Value, axes: Axes): Value {
  return builder.layout === 'NHWC' || axes === 'plain' ? value : reordered(builder, value, [0, 2, 3, 1]);
}

/** Undoes a flattening that kept the engine's order: the vector's elements in channels-last order. */
export function unflattenOrder(builder: ProgramBuilder, value: Value, image: Shape): Value {
  if (builder.layout === 'NHWC') return value;
  const [channels, spatial] = [image.at(-1)!, image.slice(0, -1)];
  const shaped = builder.one('reshape', [value], { shape: [value.shape[0]!, channels, ...spatial] });
  return flat(builder, toCanonical(builder, shaped, 'image'));
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
