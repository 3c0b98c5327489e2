import type { Layout } from '@shared/program/program';
import { sizeOf, type Shape } from '@shared/tensor/shape';

/** A tensor of the reference: float64 whatever the program says, truth values 0 and 1. */
export interface Tensor {
  readonly shape: Shape;
  readonly data: Float64Array;
}

export function tensor(shape: Shape, data: ArrayLike<number> = new Float64Array(sizeOf(shape))): Tensor {
  return { shape, data: Float64Array.from(data) };
}

/** How far apart neighbours along each axis lie in memory. */
export function stridesOf(shape: Shape): number[] {
  return shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
}

/** All positions of a tensor in row-major order. */
export function positions(shape: Shape): number[][] {
  return shape.reduce<number[][]>(
    (partial, extent) =>
      partial.flatMap((position) => Array.from({ length: extent }, (_, index) => [...position, index])),
    [[]],
  );
}

export function offsetOf(shape: Shape, position: readonly number[]): number {
  return stridesOf(shape).reduce((offset, stride, axis) => offset + stride * position[axis]!, 0);
}

/** Makes a tensor from what stands at each position. */
export function fill(shape: Shape, value: (position: readonly number[]) => number): Tensor {
  return tensor(shape, positions(shape).map(value));
}

export function at({ shape, data }: Tensor, position: readonly number[]): number {
  return data[offsetOf(shape, position)]!;
}

/** Reads as if the tensor were stretched: positions align at the right, and axes of extent 1 repeat, but not the last `kept`. */
export function atBroadcast(source: Tensor, position: readonly number[], kept = 0): number {
  const aligned = position.slice(position.length - source.shape.length);
  return at(
    source,
    aligned.map((index, axis) => (axis < aligned.length - kept && source.shape[axis] === 1 ? 0 : index)),
  );
}

/** Access by image, channel, row and column, in either layout. */
export interface Images {
  readonly batch: number;
  readonly channels: number;
  readonly height: number;
  readonly width: number;
  offset(image: number, channel: number, row: number, column: number): number;
}

export function imagesOf(shape: Shape, layout: Layout): Images {
  const order = layout === 'NCHW' ? [0, 1, 2, 3] : [0, 3, 1, 2];
  const strides = stridesOf(shape);
  const [batch, channels, height, width] = order.map((axis) => shape[axis]!);
  const [byImage, byChannel, byRow, byColumn] = order.map((axis) => strides[axis]!);
  return {
    batch: batch!,
    channels: channels!,
    height: height!,
    width: width!,
    offset: (image, channel, row, column) =>
      image * byImage! + channel * byChannel! + row * byRow! + column * byColumn!,
  };
}
