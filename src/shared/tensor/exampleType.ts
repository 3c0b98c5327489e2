import { sameShape, type Shape } from './shape';
import type { DType } from './types';

/**
 * What a tensor's axes mean. `image`: height, width and channels, which an engine may hold in an order of its own.
 * `plain`: anything else, which every engine holds as it is; its last axis is that of the channels or features.
 */
export type Axes = 'image' | 'plain';

/** What flows along an edge of a drawing, of one example: without the batch axis, channels last. */
export interface ExampleType {
  readonly shape: Shape;
  readonly dtype: DType;
  readonly axes: Axes;
}

/** @param shape height, width, channels */
export function imageType(shape: Shape): ExampleType {
  return { shape, dtype: 'float32', axes: 'image' };
}

export function plainType(shape: Shape, dtype: DType = 'float32'): ExampleType {
  return { shape, dtype, axes: 'plain' };
}

/** What a tensor of this shape is where nothing else is said: an image if it has three axes. */
export function typeOfShape(shape: Shape): ExampleType {
  return shape.length === 3 ? imageType(shape) : plainType(shape);
}

/** A type as it is; of a bare shape, what `typeOfShape` makes of it. */
export function asType(given: Shape | ExampleType): ExampleType {
  return 'axes' in given ? given : typeOfShape(given);
}

/** The extent of the last axis: an image's channels, a vector's values, a sequence's features. */
export function channelsOf({ shape }: ExampleType): number {
  return shape.at(-1)!;
}

export function sameType(left: ExampleType, right: ExampleType): boolean {
  return (
    left === right || (left.axes === right.axes && left.dtype === right.dtype && sameShape(left.shape, right.shape))
  );
}

export function sameTypes(left: readonly ExampleType[], right: readonly ExampleType[]): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) if (!sameType(left[at]!, right[at]!)) return false;
  return true;
}

export function shapesOf(types: readonly ExampleType[]): readonly Shape[] {
  return types.map(({ shape }) => shape);
}
