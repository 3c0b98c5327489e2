import type { Layout } from '../../program';
import { formatShape, type Shape } from '../../../tensor/shape';
import type { Pair } from '../../../tensor/window';

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
