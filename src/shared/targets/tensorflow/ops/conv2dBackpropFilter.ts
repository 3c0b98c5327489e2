import type { TensorFlowOp } from '../op';
import { tensorFlowConvolution } from '../kernels/convolution';

export const conv2dBackpropFilter: TensorFlowOp<'conv2dBackpropFilter'> = (
  writer,
  { inputs, inputTypes: [image], attributes },
) => [
  tensorFlowConvolution(
    writer,
    'conv2dBackpropFilter',
    image!.shape,
    attributes.filterShape,
    attributes,
  ).backpropFilter(inputs),
];
