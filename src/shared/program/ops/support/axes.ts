import { formatShape, type Shape } from '../../../tensor/shape';

/** Throws unless `axis` is one of the tensor's axes, counted from 0. */
export function checkAxis(op: string, axis: number, shape: Shape): void {
  if (!Number.isInteger(axis) || axis < 0 || axis >= shape.length) {
    throw new Error(
      `${op} needs an axis from 0 to ${shape.length - 1} of a tensor of shape ${formatShape(shape)}; got ${axis}.`,
    );
  }
}

export function checkRank(op: string, what: string, shape: Shape, rank: number): void {
  if (shape.length !== rank) {
    throw new Error(`${op} needs ${what} with ${rank} axes; got shape ${formatShape(shape)}.`);
  }
}

/** A shape with some axes set to 1, or removed. */
export function reducedShape(shape: Shape, axes: readonly number[], keepDims: boolean): Shape {
  return keepDims
    ? shape.map((extent, axis) => (axes.includes(axis) ? 1 : extent))
    : shape.filter((_, axis) => !axes.includes(axis));
}

/** `[1, C, 1, 1]`: the shape in which a vector along `axis` broadcasts with a tensor of that rank. */
export function vectorShape(rank: number, axis: number, extent: number): Shape {
  return Array.from({ length: rank }, (_, each) => (each === axis ? extent : 1));
}
