import { requireChannelsFirst } from '../images';
import type { OnnxOp } from '../op';
import { imageExtents } from '../../../program/ops/support/image';
import { filterGradient } from '../kernels/filterGradient';
import { kernelExtents } from '../../../program/ops/support/convolution';

export const conv2dBackpropFilter: OnnxOp<'conv2dBackpropFilter'> = (
  writer,
  { inputs, inputTypes: [image, gradient], attributes },
) => {
  requireChannelsFirst('conv2dBackpropFilter', attributes.layout);
  return [
    filterGradient(writer, {
      names: inputs,
      image: imageExtents('', image!.shape, 'NCHW'),
      gradient: imageExtents('', gradient!.shape, 'NCHW'),
      kernel: kernelExtents('', attributes.filterShape, 'NCHW'),
      attributes,
    }),
  ];
};
