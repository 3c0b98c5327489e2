import { defineOp } from './definition';
import { convolutionCases, convolvedExtents, type Conv2DAttributes } from './support/convolution';
import { imageShape } from './support/image';

declare module '../attributes' {
  interface OpAttributes {
    readonly conv2d: Conv2DAttributes;
  }
}

/** Convolution as in deep learning: the kernel is not flipped (mathematically a cross-correlation). */
export const conv2d = defineOp({
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
  samples: convolutionCases.map(({ image, kernel, attributes }) => ({
    inputs: [
      { shape: image, dtype: 'float32' },
      { shape: kernel, dtype: 'float32' },
    ],
    attributes,
  })),
});
