/** A tensor's extent along each axis, channels last, without the batch axis: `[28, 28, 6]`, `[84]`. */
export type Shape = readonly number[];

/** The number of elements of a tensor; 1 for a scalar. */
export function sizeOf(shape: Shape): number {
  return shape.reduce((product, extent) => product * extent, 1);
}

/** A shape as people write it: `28×28×6`. A scalar is `scalar`. */
export function formatShape(shape: Shape): string {
  return shape.length === 0 ? 'scalar' : shape.join('×');
}

export function sameShape(left: Shape, right: Shape): boolean {
  return left.length === right.length && left.every((extent, axis) => extent === right[axis]);
}

export function sameShapes(left: readonly Shape[], right: readonly Shape[]): boolean {
  return left === right || (left.length === right.length && left.every((shape, at) => sameShape(shape, right[at]!)));
}
