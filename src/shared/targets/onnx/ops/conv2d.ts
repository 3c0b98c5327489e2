import { requireChannelsFirst, onnxConvolution } from '../images';
import type { OnnxOp } from '../op';
import { imageExtents } from '../../../program/ops/support/image';
import { kernelExtents } from '../../../program/ops/support/convolution';
import { convolveInBlocks } from '../kernels/convolveInBlocks';

export const conv2d: OnnxOp<'conv2d'> = (writer, { inputs, inputTypes: [image, kernel], attributes }) => {
  requireChannelsFirst('conv2d', attributes.layout);
  const window = kernelExtents('conv2d', kernel!.shape, attributes.layout);
  const blocked = convolveInBlocks(writer, {
    ...attributes,
    images: inputs[0]!,
    image: imageExtents('conv2d', image!.shape, attributes.layout),
    kernel: inputs[1]!,
    window,
  });
  return [blocked ?? writer.node('Conv', inputs, onnxConvolution(attributes, window.size))];
};
