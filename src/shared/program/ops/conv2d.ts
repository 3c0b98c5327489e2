import { defineOp } from './definition';
import {
  convolutionCases,
  convolvedExtents,
  kernelExtents,
  onnxConvolution,
  type Conv2DAttributes,
} from './support/convolution';
import { imageExtents, imageShape, requireChannelsFirst } from './support/image';
import { convolveInBlocks } from '../../targets/onnx/kernels/convolveInBlocks';
import { tensorFlowConvolution } from '../../targets/tensorflow/kernels/convolution';

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
  onnx: (writer, { inputs, inputTypes: [image, kernel], attributes }) => {
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
