import type { FilterGradient } from './filterGradientContext';
import { onnxPads } from '../images';
import { effectiveKernel } from '../../../tensor/window';
import { filled } from './convolveInBlocks';
import type { OnnxWriter } from '../writer';

/**
 * The gradient as one convolution in blocks of channels: batch and channels change places, the output's gradient is the
 * kernel, and stride and dilation change places too. The result may hold more taps than the kernel has.
 */
export function filterByBlocks(
  writer: OnnxWriter,
  block: number,
  { names, image, gradient, kernel, attributes }: FilterGradient,
): string {
  const { strides, dilations, pads } = attributes;
  const few = image.batch < block;
  const batch = few ? image.batch : filled(image.batch, block);
  const outputs = filled(kernel.outputs, block);
  const [height, width] = gradient.size;

  const [top, left, bottom, right] = onnxPads(pads);
  const framed = [0, 0, top!, left!, 0, batch - image.batch, bottom!, right!];
  const swapped = writer.transpose(names[0]!, [1, 0, 2, 3]);
  // Its kernels take a padded edge output by output; a frame of zeros is faster.
  const images = framed.some((side) => side > 0) ? writer.node('Pad', [swapped, writer.int64(framed)]) : swapped;

  const missing = [batch - image.batch, kernel.outputs % 4 === 0 ? 0 : outputs - kernel.outputs];
  const whole = missing.some((count) => count > 0)
    ? writer.node('Pad', [names[1]!, writer.int64([0, 0, 0, 0, ...missing, 0, 0])])
    : names[1]!;
  const blocks = writer.blocked(whole);
  const ordered = few
    ? writer.transpose(writer.reshape(blocks, [batch, outputs / block, height * width * block]), [1, 0, 2])
    : writer.transpose(
        writer.reshape(blocks, [batch / block, block, outputs / block, height * width, block]),
        [2, 0, 3, 1, 4],
      );
  const convolved = writer.node(
    'Conv',
    [few ? images : writer.blocked(images), writer.reshape(ordered, [outputs, batch, height, width])],
    { kernel_shape: gradient.size, strides: dilations, dilations: strides },
    'com.microsoft.nchwc',
  );
  return writer.unblocked(convolved, kernel.outputs);
}

/**
 * The same for one channel a group: every channel of every image is convolved with its own gradient, as one image with as
 * many channels, and the batch is summed over. Gives [1, channels, taps' rows, taps' columns].
 */
export function depthwiseFilterByBlocks(
  writer: OnnxWriter,
  block: number,
  { names, image, gradient, attributes }: FilterGradient,
): string {
  const { strides, dilations, pads } = attributes;
  const { batch, channels } = image;
  const planes = batch * channels;
  const [height, width] = [image.size[0] + pads[0] + pads[1], image.size[1] + pads[2] + pads[3]];
  const [top, left, bottom, right] = onnxPads(pads);
  const blocks = writer.reshape(writer.blocked(names[0]!), [planes / block, ...image.size, block]);
  const framed = pads.some((side) => side > 0)
    ? writer.node('Pad', [blocks, writer.int64([0, top!, left!, 0, 0, bottom!, right!, 0])])
    : blocks;
  const convolved = writer.node(
    'Conv',
    [
      writer.reshape(framed, [1, planes, height, width]),
      writer.reshape(writer.blocked(names[1]!), [planes, 1, ...gradient.size]),
    ],
    { kernel_shape: gradient.size, strides: dilations, dilations: strides, group: planes },
    'com.microsoft.nchwc',
  );
  const taps = [0, 1].map((axis) => {
    const extent = [height, width][axis]!;
    return Math.floor((extent - effectiveKernel(gradient.size[axis]!, strides[axis]!)) / dilations[axis]!) + 1;
  });
  const summed = writer.node(
    'ReduceSum',
    [writer.reshape(convolved, [batch, channels * taps[0]! * taps[1]!]), writer.int64([0])],
    { keepdims: 0 },
  );
  return writer.unblocked(writer.reshape(summed, [1, channels, ...taps]), channels);
}
