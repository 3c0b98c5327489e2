import type { Layout } from '../../program';
import { formatShape, type Shape } from '../../../tensor/shape';
import type { Pair, Sides } from '../../../tensor/window';

/** Extents of a batch of images, whatever the layout. */
export interface ImageExtents {
  readonly batch: number;
  readonly channels: number;
  readonly size: Pair;
}

/** Reads the extents of a tensor of images; throws where it has not four axes. */
export function imageExtents(op: string, shape: Shape, layout: Layout): ImageExtents {
  const [first, second, third, fourth] = shape;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined || shape.length > 4) {
    throw new Error(`${op} needs images with four axes (${layout}); got shape ${formatShape(shape)}.`);
  }
  return layout === 'NCHW'
    ? { batch: first, channels: second, size: [third, fourth] }
    : { batch: first, size: [second, third], channels: fourth };
}

export function imageShape({ batch, channels, size: [height, width] }: ImageExtents, layout: Layout): Shape {
  return layout === 'NCHW' ? [batch, channels, height, width] : [batch, height, width, channels];
}

/** The axis of channels of a tensor of images. */
export function imageChannelAxis(layout: Layout): number {
  return layout === 'NCHW' ? 1 : 3;
}

/** ONNX convolves and pools channels-first tensors alone. */
export function requireChannelsFirst(op: string, layout: Layout): void {
  if (layout !== 'NCHW') {
    throw new Error(`ONNX has ${op} for channels-first images only; the program is ${layout}. Lower it with NCHW.`);
  }
}

/** TensorFlow's kernels for processors convolve and pool channels-last tensors alone. */
export function requireChannelsLast(op: string, layout: Layout): void {
  if (layout !== 'NHWC') {
    throw new Error(
      `The TensorFlow form of ${op} takes channels-last images; the program is ${layout}. Lower it with NHWC.`,
    );
  }
}

/** [top, bottom, left, right] in the order of ONNX: begins, then ends. */
export function onnxPads([top, bottom, left, right]: Sides): readonly number[] {
  return [top, left, bottom, right];
}
