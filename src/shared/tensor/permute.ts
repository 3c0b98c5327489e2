import { sizeOf, type Shape } from './shape';

/** The shape after its axes are put in the order of `permutation`, as a transpose op does. */
export function permuteShape(shape: Shape, permutation: readonly number[]): Shape {
  return permutation.map((axis) => shape[axis]!);
}

/** The permutation that undoes this one. */
export function invertPermutation(permutation: readonly number[]): number[] {
  return permutation.map((_, axis) => permutation.indexOf(axis));
}

/** Whether the permutation moves no element: axes of extent 1 may go anywhere. */
export function keepsOrder(shape: Shape, permutation: readonly number[]): boolean {
  const moved = permutation.filter((axis) => shape[axis] !== 1);
  return moved.every((axis, index) => index === 0 || moved[index - 1]! < axis);
}

/** Writes the transpose of a row-major tensor to `target`, which has room for all of it. */
export function permuteInto(
  target: Float32Array,
  source: ArrayLike<number>,
  shape: Shape,
  permutation: readonly number[],
): void {
  if (keepsOrder(shape, permutation)) {
    target.set(source);
    return;
  }
  const strides = shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
  const extents = permuteShape(shape, permutation);
  const steps = permuteShape(strides, permutation);
  const last = extents.length - 1;
  const [lastExtent, lastStep] = [extents[last]!, steps[last]!];
  const position = extents.map(() => 0);
  let from = 0;
  for (let to = 0; to < target.length;) {
    for (let index = 0, at = from; index < lastExtent; index++, at += lastStep) target[to++] = source[at]!;
    for (let axis = last - 1; axis >= 0; axis--) {
      from += steps[axis]!;
      if (++position[axis]! < extents[axis]!) break;
      from -= steps[axis]! * extents[axis]!;
      position[axis] = 0;
    }
  }
}
