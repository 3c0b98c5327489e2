import { resolvePadding, type Padding, type Pair, type Sides } from '../../tensor/window';

export interface Transposed {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Padding;
  readonly outputPadding: Pair;
}

/**
 * The output size of a transposed convolution. The full result has (N − 1)·S + F rows; `crop` is removed from its ends,
 * and `extra` rows, which no filter reaches, are added after it.
 */
export interface TransposedGeometry {
  readonly crop: Sides;
  readonly extra: Pair;
  readonly output: Pair;
}

/**
 * PyTorch's rule, (N − 1)·S − 2P + F + output padding, which also covers Keras' named paddings: `valid` crops nothing;
 * `same` gives N·S rows, cropping the smaller half at the top and left as TensorFlow does, and adding rows where the
 * filter is smaller than the stride.
 */
export function transposedGeometry(
  { kernel, stride, padding, outputPadding }: Transposed,
  size: Pair,
): TransposedGeometry {
  const target: Pair = [size[0] * stride[0], size[1] * stride[1]];
  const same = padding === 'same';
  const crop = resolvePadding(padding, target, kernel, stride, [1, 1]);
  const extraAlong = (axis: 0 | 1) => (same ? Math.max(stride[axis] - kernel[axis], 0) : outputPadding[axis]);
  const extra: Pair = [extraAlong(0), extraAlong(1)];
  const along = (axis: 0 | 1) =>
    (size[axis] - 1) * stride[axis] + kernel[axis] - crop[2 * axis]! - crop[2 * axis + 1]! + extra[axis];
  return { crop, extra, output: [along(0), along(1)] };
}
