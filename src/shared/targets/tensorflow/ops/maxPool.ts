import type { TensorFlowOp } from '../op';
import { tensorFlowPooling } from '../kernels/pooling';

export const maxPool: TensorFlowOp<'maxPool'> = (writer, { inputs, inputTypes: [image], attributes }) => [
  writer.node('MaxPool', inputs, tensorFlowPooling('maxPool', image!.shape, attributes)),
];

export const maxPoolGrad: TensorFlowOp<'maxPoolGrad'> = (
  writer,
  { inputs: [gradient, image, output], inputTypes: [, type], attributes },
) => [
  writer.node('MaxPoolGrad', [image!, output!, gradient!], tensorFlowPooling('maxPoolGrad', type!.shape, attributes)),
];
