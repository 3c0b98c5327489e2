import type { TensorFlowOp } from '../op';
import { tensorFlowConvolution } from '../kernels/convolution';

export const conv2dBackpropInput: TensorFlowOp<'conv2dBackpropInput'> = (
  writer,
  { inputs, inputTypes: [, kernel], attributes },
) => [
  tensorFlowConvolution(writer, 'conv2dBackpropInput', attributes.inputShape, kernel!.shape, attributes).backpropInput(
    inputs,
  ),
];
