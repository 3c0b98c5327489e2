import { defineOp } from './definition';
import {
  convolutionCases,
  convolvedExtents,
  kernelExtents,
  onnxConvolution,
  type Conv2DAttributes,
} from './support/convolution';
import { imageShape, requireChannelsFirst } from './support/image';
import { tensorFlowConvolution } from './support/tensorFlowConvolution';

/** Convolution as the lectures draw it: the kernel is not flipped (mathematically a cross-correlation). */
export const conv2d = defineOp<Conv2DAttributes>({
  type: 'conv2d',
  doc: 'Convolves a batch of images with a kernel: [images, kernel].',
  infer: ([image, kernel], attributes) => {
    const extents = convolvedExtents('conv2d', image!.shape, kernel!.shape, attributes);
    return [{ shape: imageShape(extents, attributes.layout), dtype: 'float32' }];
  },
  gradient: ({ builder, inputs: [image, kernel], outputGradients: [gradient], attributes, needs }) => [
    gradient && needs(0)
      ? builder.one('conv2dBackpropInput', [gradient, kernel!], { ...attributes, inputShape: image!.shape })
      : null,
    gradient && needs(1)
      ? builder.one('conv2dBackpropFilter', [image!, gradient], { ...attributes, filterShape: kernel!.shape })
      : null,
  ],
  onnx: (writer, { inputs, inputTypes: [, kernel], attributes }) => {
    requireChannelsFirst('conv2d', attributes.layout);
    const { size } = kernelExtents('conv2d', kernel!.shape, attributes.layout);
    return [writer.node('Conv', inputs, onnxConvolution(attributes, size))];
  },
  tensorflow: (writer, { inputs, inputTypes: [image, kernel], attributes }) => [
    tensorFlowConvolution(writer, 'conv2d', image!.shape, kernel!.shape, attributes).forward(inputs),
  ],
  samples: convolutionCases.map(({ image, kernel, attributes }) => ({
    inputs: [
      { shape: image, dtype: 'float32' },
      { shape: kernel, dtype: 'float32' },
    ],
    attributes,
  })),
});
