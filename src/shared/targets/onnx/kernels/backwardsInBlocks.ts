import type { OnnxWriter } from '../writer';
import { effectiveKernel, type Pair, type Sides } from '../../../tensor/window';
import type { Conv2DAttributes, KernelExtents } from '../../../program/ops/support/convolution';
import type { ImageExtents } from '../../../program/ops/support/image';
import { convolveInBlocks, spreadInBlocks } from './convolveInBlocks';

interface Backwards {
  /** The images of the convolution, and so of the result. */
  readonly image: ImageExtents;
  readonly gradient: ImageExtents;
  readonly window: KernelExtents;
  readonly attributes: Conv2DAttributes;
}

const unit: Pair = [1, 1];

/**
 * The gradient with respect to the images as a convolution, in blocks of channels, with the reversed kernel. A stride puts
 * zeros between the gradient's pixels: four times the work for a stride of 2, and still faster than ConvTranspose.
 * `undefined` where that does not suit.
 */
export function backwardsInBlocks(
  writer: OnnxWriter,
  [gradients, kernel]: readonly string[],
  { image, gradient, window, attributes }: Backwards,
): string | undefined {
  const { strides } = attributes;
  const strided = strides[0] > 1 || strides[1] > 1;
  const convolution = { ...attributes, kernel: kernel!, window, reversed: true, strides: unit };
  const convolve = (images: string, extents: ImageExtents, pads: Sides) =>
    convolveInBlocks(writer, { ...convolution, images, image: extents, pads });
  if (!strided) {
    const pads = backwardPads(image, gradient, window, attributes);
    return pads && convolve(gradients!, gradient, pads);
  }
  if (!writer.channelBlock || gradient.channels < writer.channelBlock || strides[0] * strides[1] > 4) return undefined;
  const spread: ImageExtents = {
    ...gradient,
    size: [gradient.size[0] * strides[0], gradient.size[1] * strides[1]],
  };
  const pads = backwardPads(image, spread, window, attributes);
  if (!pads) return undefined;
  if (window.size[0] * window.size[1] === 1 && pads.every((side) => side === 0)) {
    const small = convolve(gradients!, gradient, pads);
    return small && spreadInBlocks(writer, small, { ...gradient, channels: image.channels }, strides);
  }
  // Windows that do not overlap are what ConvTranspose does well.
  if (window.size[0] <= strides[0] && window.size[1] <= strides[1]) return undefined;
  return convolve(spreadInBlocks(writer, gradients!, gradient, strides), spread, pads);
}

/** The padding with which a convolution by the reversed kernel gives as many pixels as the images have. */
function backwardPads(
  image: ImageExtents,
  gradient: ImageExtents,
  window: KernelExtents,
  { dilations, pads }: Conv2DAttributes,
): Sides | undefined {
  const [top, left] = [0, 1].map((axis) => effectiveKernel(window.size[axis]!, dilations[axis]!) - 1 - pads[axis * 2]!);
  const [bottom, right] = [0, 1].map((axis) => {
    const overlap = effectiveKernel(window.size[axis]!, dilations[axis]!) - 1;
    return image.size[axis]! - gradient.size[axis]! + overlap - [top!, left!][axis]!;
  });
  const sides: Sides = [top!, bottom!, left!, right!];
  return sides.every((side) => side >= 0) ? sides : undefined;
}
