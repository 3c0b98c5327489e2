import type { FilterGradient } from './filterGradientContext';
import { onnxPads } from '../images';
import type { OnnxWriter } from '../writer';
import { effectiveKernel } from '../../../tensor/window';
import { isDepthwise } from '../../../program/ops/support/convolution';
import { depthwiseFilterByBlocks, filterByBlocks } from './filterByBlocks';
import { filterByColumns } from './filterByColumns';
import { filterByShifts } from './filterByShifts';
import { type ImageExtents } from '../../../program/ops/support/image';

/**
 * The gradient of a convolution with respect to its kernel, in the form that ONNX Runtime's processor kernels run
 * fastest (measured on LeNet-5's and ResNet-20's layers and VGG's second stage; up to six times apart).
 */
export function filterGradient(writer: OnnxWriter, gradient: FilterGradient): string {
  const { kernel, attributes } = gradient;
  const taps = kernel.size[0] * kernel.size[1];
  if (writer.channelBlock && isDepthwise(kernel, attributes.groups) && attributes.groups % writer.channelBlock === 0) {
    const byChannel = cutToKernel(writer, depthwiseFilterByBlocks(writer, writer.channelBlock, gradient), gradient);
    return writer.reshape(byChannel, [kernel.outputs, 1, ...kernel.size]);
  }
  if (attributes.groups !== 1) return filterByConvolution(writer, gradient);
  if (writer.channelBlock && taps > 1) {
    const byChannel = cutToKernel(writer, filterByBlocks(writer, writer.channelBlock, gradient), gradient);
    return writer.transpose(byChannel, [1, 0, 2, 3]);
  }
  if (taps === 1 || (kernel.groupInputs <= 4 && taps <= 25)) return filterByColumns(writer, gradient);
  const unstrided = attributes.strides[0] === 1 && attributes.strides[1] === 1;
  if (unstrided && taps <= 9 && kernel.groupInputs >= 12) return filterByShifts(writer, gradient);
  return filterByConvolution(writer, gradient);
}

/**
 * The gradient as one convolution: batch and channels change places, the output's gradient is the kernel, and stride
 * and dilation change places too.
 */
function filterByConvolution(
  writer: OnnxWriter,
  { names, image, gradient, kernel, attributes }: FilterGradient,
): string {
  const { strides, dilations, pads, groups } = attributes;
  const grouped = groupsBesideBatch(writer, names[0]!, image, kernel.groupInputs, groups);
  const swapped = writer.transpose(names[1]!, [1, 0, 2, 3]);
  const convolved = writer.node('Conv', [grouped, swapped], {
    kernel_shape: gradient.size,
    strides: dilations,
    dilations: strides,
    pads: onnxPads(pads),
    group: groups,
  });
  return writer.transpose(cutToKernel(writer, convolved, { names, image, gradient, kernel, attributes }), [1, 0, 2, 3]);
}

/** [N, groups · C, H, W] to [C, groups · N, H, W], so that one grouped convolution serves all groups. */
function groupsBesideBatch(
  writer: OnnxWriter,
  name: string,
  image: ImageExtents,
  channels: number,
  groups: number,
): string {
  if (groups === 1) return writer.transpose(name, [1, 0, 2, 3]);
  const split = writer.reshape(name, [image.batch, groups, channels, ...image.size]);
  return writer.reshape(writer.transpose(split, [2, 1, 0, 3, 4]), [channels, groups * image.batch, ...image.size]);
}

/** Where the stride did not divide, the convolution runs on over taps that the kernel does not have. */
function cutToKernel(
  writer: OnnxWriter,
  name: string,
  { image, gradient, kernel, attributes }: FilterGradient,
): string {
  const { strides, dilations, pads } = attributes;
  const excess = [0, 1].some((axis) => {
    const padded = image.size[axis]! + pads[axis * 2]! + pads[axis * 2 + 1]!;
    const taps = Math.floor((padded - effectiveKernel(gradient.size[axis]!, strides[axis]!)) / dilations[axis]!) + 1;
    return taps !== kernel.size[axis];
  });
  if (!excess) return name;
  return writer.node('Slice', [name, writer.int64([0, 0]), writer.int64(kernel.size), writer.int64([2, 3])]);
}
