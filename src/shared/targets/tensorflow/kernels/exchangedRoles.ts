import { float32, type TensorFlowWriter } from '../writer';
import { sizeOf, type Shape } from '../../../tensor/shape';
import { convolvedExtents, type Conv2DAttributes } from '../../../program/ops/support/convolution';
import { imageExtents } from '../../../program/ops/support/image';
import { tensorFlowPadding } from './axesAndPadding';

/** Up to here the exchanged form is faster: on 16×16 pixels it takes 0.97 to 1.17 times as long. */
const fewPixels = 64;
/** From here on; the moves cost more than they save with fewer. */
const manyChannels = 32;
/** The batch becomes the channels that are summed over. */
const manyImages = 8;

/** Whether `filterGradientByExchange` is the faster form with oneDNN, of a convolution without strides, gaps or groups. */
export function exchangesRoles(image: Shape, [height, width, channels, filters]: Shape): boolean {
  const { batch, size } = imageExtents('', image, 'NHWC');
  const wide = Math.min(channels!, filters!) >= manyChannels && batch >= manyImages;
  return wide && height! * width! > 1 && sizeOf(size) <= fewPixels;
}

/**
 * The kernel's gradient as a convolution forward: the images' channels become a batch, the batch becomes channels, and
 * the output's gradient is the kernel. oneDNN's fast code for AVX2 goes forward, that for kernels' gradients is an older
 * one: with the moves 0.67 of its time for 128 channels on 4×4 pixels, 0.80 to 0.91 for 64 to 128 channels on 8×8.
 * @returns the node's name, from [images, gradient of the output]
 */
export function filterGradientByExchange(
  writer: TensorFlowWriter,
  [images, gradient]: readonly string[],
  image: Shape,
  kernel: Shape,
  attributes: Conv2DAttributes,
): string {
  const { size } = imageExtents('', image, 'NHWC');
  const { size: places } = convolvedExtents('', image, kernel, attributes);
  const exchanged = writer.node(
    'Conv2D',
    [writer.transpose(images!, [3, 1, 2, 0]), writer.transpose(gradient!, [1, 2, 0, 3])],
    {
      ...{ T: float32, strides: [1, 1, 1, 1], dilations: [1, 1, 1, 1] },
      ...tensorFlowPadding(size, { kernel: places, stride: [1, 1], dilation: [1, 1], padding: attributes.pads }),
    },
  );
  return writer.transpose(exchanged, [1, 2, 0, 3]);
}
