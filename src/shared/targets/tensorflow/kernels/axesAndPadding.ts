import type { TensorFlowAttributes, TensorFlowWriter } from '../writer';
import type { Shape } from '../../../tensor/shape';
import type { TensorType } from '../../../tensor/types';
import { resolvePadding, type Pair, type Window } from '../../../tensor/window';

/** Applies something that works along the last axis to another axis; it gives a tensor of the same shape. */
export function withAxisLast(
  writer: TensorFlowWriter,
  input: string,
  { shape, dtype }: TensorType,
  axis: number,
  apply: (moved: string, type: TensorType) => string,
): string {
  const others = shape.map((_, each) => each).filter((each) => each !== axis);
  const there = [...others, axis];
  const moved: Shape = there.map((each) => shape[each]!);
  const applied = apply(writer.transpose(input, there, dtype), { shape: moved, dtype });
  return writer.transpose(
    applied,
    shape.map((_, each) => there.indexOf(each)),
    dtype,
  );
}

/** TensorFlow's words for a padding: one of its two rules where it comes to the same, else the numbers. */
export function tensorFlowPadding(
  size: Pair,
  { kernel, stride, dilation, padding }: Window,
): TensorFlowAttributes & { readonly padding: 'VALID' | 'SAME' | 'EXPLICIT' } {
  const [top, bottom, left, right] = padding;
  const same = resolvePadding('same', size, kernel, stride, dilation);
  if (padding.every((side) => side === 0)) return { padding: 'VALID' };
  if (padding.every((side, index) => side === same[index])) return { padding: 'SAME' };
  return { padding: 'EXPLICIT', explicit_paddings: [0, 0, top, bottom, left, right, 0, 0] };
}
