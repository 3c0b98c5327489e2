import { filled } from './onnxBlocks';
import type { FilterGradient } from './onnxFilterGradient';
import { onnxPads } from './image';
import type { OnnxWriter } from '../../emit/onnx/writer';

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
