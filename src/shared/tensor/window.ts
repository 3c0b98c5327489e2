/** Pairs are [vertical, horizontal]. */
export type Pair = readonly [number, number];

/** What `of` says of the vertical and of the horizontal axis. */
export function both(of: (axis: 0 | 1) => number): Pair {
  return [of(0), of(1)];
}

/** Rows and columns added around an image: [top, bottom, left, right]. */
export type Sides = readonly [number, number, number, number];

/**
 * How a window meets the border of an image. A number pads all four sides by that much; `full` pads so that every
 * overlap counts. `same` keeps ⌈N / stride⌉ and, where the padding is odd, puts the larger half at the bottom and
 * right, as TensorFlow does.
 */
export type Padding = 'same' | 'valid' | 'full' | number | Sides;

export interface Window {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly dilation: Pair;
  readonly padding: Sides;
}

/** The rows that a dilated kernel spans: dilation · (F − 1) + 1. */
export function effectiveKernel(kernel: number, dilation: number): number {
  return dilation * (kernel - 1) + 1;
}

/**
 * The output length of a sliding window, (N − F + P) / S + 1, where P is the padding of both ends together. Less than 1 where the window does not fit; the caller reports that.
 */
export function slidingOutputLength(
  length: number,
  kernel: number,
  stride: number,
  dilation: number,
  padding: number,
  round: 'floor' | 'ceil' = 'floor',
): number {
  return Math[round]((length - effectiveKernel(kernel, dilation) + padding) / stride) + 1;
}

function padsAlong(
  padding: Exclude<Padding, number | Sides>,
  length: number,
  kernel: number,
  stride: number,
  dilation: number,
): Pair {
  const span = effectiveKernel(kernel, dilation);
  if (padding === 'valid') return [0, 0];
  if (padding === 'full') return [span - 1, span - 1];
  const total = Math.max((Math.ceil(length / stride) - 1) * stride + span - length, 0);
  return [Math.floor(total / 2), Math.ceil(total / 2)];
}

/** The rows and columns that `padding` adds around an image of the given height and width. */
export function resolvePadding(padding: Padding, size: Pair, kernel: Pair, stride: Pair, dilation: Pair): Sides {
  if (typeof padding === 'number') return [padding, padding, padding, padding];
  if (typeof padding !== 'string') return padding;
  const [top, bottom] = padsAlong(padding, size[0], kernel[0], stride[0], dilation[0]);
  const [left, right] = padsAlong(padding, size[1], kernel[1], stride[1], dilation[1]);
  return [top, bottom, left, right];
}

/** Output height and width of a window sliding over an image of `size`. */
export function slidingOutputSize(size: Pair, window: Window, round: 'floor' | 'ceil' = 'floor'): Pair {
  const [top, bottom, left, right] = window.padding;
  return [
    slidingOutputLength(size[0], window.kernel[0], window.stride[0], window.dilation[0], top + bottom, round),
    slidingOutputLength(size[1], window.kernel[1], window.stride[1], window.dilation[1], left + right, round),
  ];
}

/** Equal numbers as one, as one writes them by hand: 2 for [2, 2]. */
export function compactPair(pair: Pair): number | Pair {
  return pair[0] === pair[1] ? pair[0] : pair;
}

export const noSides: Sides = [0, 0, 0, 0];

export function sameSides(left: Sides, right: Sides): boolean {
  return left.every((side, index) => side === right[index]);
}

/** Whether both ends of each axis have the same padding. */
export function isSymmetric([top, bottom, left, right]: Sides): boolean {
  return top === bottom && left === right;
}

export function samePair(left: Pair, right: Pair): boolean {
  return left[0] === right[0] && left[1] === right[1];
}
