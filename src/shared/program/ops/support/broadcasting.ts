import type { ProgramBuilder } from '../../builder';
import type { Value } from '../../program';
import { formatShape, type Shape } from '../../../tensor/shape';
import type { TensorType } from '../../../tensor/types';

/** The shape two tensors broadcast to, by NumPy's rule: shapes align at the right, and an extent of 1 stretches. */
export function broadcastShape(op: string, left: Shape, right: Shape): Shape {
  const rank = Math.max(left.length, right.length);
  return Array.from({ length: rank }, (_, axis) => {
    const a = left[axis - rank + left.length] ?? 1;
    const b = right[axis - rank + right.length] ?? 1;
    if (a !== b && a !== 1 && b !== 1) {
      throw new Error(
        `${op} needs shapes that broadcast; got ${formatShape(left)} and ${formatShape(right)}. Reshape one of them.`,
      );
    }
    return a === 1 ? b : a;
  });
}

/** Result type of an arithmetic op on two tensors of one type. */
export function inferBroadcast(op: string, [left, right]: readonly TensorType[]): TensorType[] {
  if (left!.dtype !== right!.dtype) {
    throw new Error(`${op} needs operands of one type; got ${left!.dtype} and ${right!.dtype}. Cast one of them.`);
  }
  return [{ shape: broadcastShape(op, left!.shape, right!.shape), dtype: left!.dtype }];
}

/** Sums a gradient over the axes along which a tensor of `shape` had been stretched. */
export function sumToShape(builder: ProgramBuilder, gradient: Value, shape: Shape): Value {
  const added = gradient.shape.length - shape.length;
  const axes = gradient.shape.flatMap((extent, axis) =>
    axis < added || (shape[axis - added] === 1 && extent !== 1) ? [axis] : [],
  );
  const summed = axes.length > 0 ? builder.one('reduceSum', [gradient], { axes, keepDims: true }) : gradient;
  return added > 0 ? builder.one('reshape', [summed], { shape }) : summed;
}
