import { requireChannelsFirst, onnxPads, onnxConvolution } from '../images';
import type { OnnxOp } from '../op';
import { imageExtents, type ImageExtents } from '../../../program/ops/support/image';
import { kernelExtents, type KernelExtents, type Conv2DAttributes } from '../../../program/ops/support/convolution';
import { backwardsInBlocks } from '../kernels/backwardsInBlocks';
import { effectiveKernel, type Sides } from '../../../tensor/window';
import type { OnnxWriter } from '../writer';

export const conv2dBackpropInput: OnnxOp<'conv2dBackpropInput'> = (
  writer,
  { inputs, inputTypes: [gradient, kernel], attributes },
) => {
  requireChannelsFirst('conv2dBackpropInput', attributes.layout);
  const window = kernelExtents('conv2dBackpropInput', kernel!.shape, 'NCHW');
  const image = imageExtents('conv2dBackpropInput', attributes.inputShape, 'NCHW');
  const blocked = backwardsInBlocks(writer, inputs, {
    image,
    window,
    attributes,
    gradient: imageExtents('conv2dBackpropInput', gradient!.shape, 'NCHW'),
  });
  if (blocked) return [blocked];
  const flipped = flippedPads(attributes, window);
  if (flipped) return [convolveFlipped(writer, inputs, window, attributes, flipped)];
  const { size } = imageExtents('conv2dBackpropInput', gradient!.shape, 'NCHW');
  return [
    writer.node('ConvTranspose', inputs, {
      ...onnxConvolution(attributes, window.size),
      output_padding: uncovered(image, size, window, attributes),
    }),
  ];
};

/** Rows and columns at the end of the image that no window reached, since the stride did not divide. */
function uncovered(
  image: ImageExtents,
  size: readonly [number, number],
  window: KernelExtents,
  { strides, dilations, pads }: Conv2DAttributes,
): readonly number[] {
  return [0, 1].map((axis) => {
    const covered = strides[axis]! * (size[axis]! - 1) + effectiveKernel(window.size[axis]!, dilations[axis]!);
    return image.size[axis]! + pads[axis * 2]! + pads[axis * 2 + 1]! - covered;
  });
}

/**
 * The padding with which a convolution by the flipped kernel does the same; none with a stride or groups, nor for few
 * channels, where ONNX Runtime's ConvTranspose is faster (1.1 against 4.0 ms on LeNet-5's C3).
 */
function flippedPads({ strides, dilations, pads, groups }: Conv2DAttributes, window: KernelExtents): Sides | undefined {
  if (strides[0] !== 1 || strides[1] !== 1 || groups !== 1) return undefined;
  if (window.groupInputs < 12 && window.size[0] * window.size[1] > 1) return undefined;
  const [height, width] = [0, 1].map((axis) => effectiveKernel(window.size[axis]!, dilations[axis]!) - 1);
  const sides: Sides = [height! - pads[0], height! - pads[1], width! - pads[2], width! - pads[3]];
  return sides.every((side) => side >= 0) ? sides : undefined;
}

function convolveFlipped(
  writer: OnnxWriter,
  [gradient, kernel]: readonly string[],
  { size: [height, width] }: KernelExtents,
  { dilations }: Conv2DAttributes,
  pads: Sides,
): string {
  const swapped = writer.transpose(kernel!, [1, 0, 2, 3]);
  const beforeFirst = Number.MIN_SAFE_INTEGER;
  const flipped =
    height === 1 && width === 1
      ? swapped
      : writer.node('Slice', [
          swapped,
          writer.int64([-1, -1]),
          writer.int64([beforeFirst, beforeFirst]),
          writer.int64([2, 3]),
          writer.int64([-1, -1]),
        ]);
  return writer.node('Conv', [gradient!, flipped], { kernel_shape: [height, width], pads: onnxPads(pads), dilations });
}
