import type { TensorFlowOp } from '../op';
import { tensorFlowConvolution } from '../kernels/convolution';

export const conv2d: TensorFlowOp<'conv2d'> = (writer, { inputs, inputTypes: [image, kernel], attributes }) => [
  tensorFlowConvolution(writer, 'conv2d', image!.shape, kernel!.shape, attributes).forward(inputs),
];
