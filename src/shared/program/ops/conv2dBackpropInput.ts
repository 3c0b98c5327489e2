import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import { defineOp } from './definition';
import { convolutionCases, convolvedExtents, type Conv2DAttributes } from './support/convolution';
import { imageShape } from './support/image';
export type Conv2DBackpropInputAttributes = Conv2DAttributes & {
  /** The shape of the images of the convolution that this is the gradient of, and so the shape of the result. */
  readonly inputShape: Shape;
};

declare module '../attributes' {
  interface OpAttributes {
    readonly conv2dBackpropInput: Conv2DBackpropInputAttributes;
  }
}

/**
 * The gradient of a convolution with respect to its images, and itself the forward of a transposed convolution: the
 * kernel is that of the convolution which goes the other way.
 */
export const conv2dBackpropInput = defineOp({
  type: 'conv2dBackpropInput',
  doc: 'Transposed convolution: [gradient of the convolution’s output, kernel].',
  infer: ([gradient, kernel], attributes) => {
    const extents = convolvedExtents('conv2dBackpropInput', attributes.inputShape, kernel!.shape, attributes);
    const expected = imageShape(extents, attributes.layout);
    if (!sameShape(expected, gradient!.shape)) {
      throw new Error(
        `conv2dBackpropInput to ${formatShape(attributes.inputShape)} needs a gradient of shape ${formatShape(expected)}; ` +
          `got ${formatShape(gradient!.shape)}.`,
      );
    }
    return [{ shape: attributes.inputShape, dtype: 'float32' }];
  },
  gradient: ({ builder, inputs: [image, kernel], outputGradients: [gradient], attributes, needs }) => {
    const { inputShape: _, ...convolution } = attributes;
    return [
      gradient && needs(0) ? builder.one('conv2d', [gradient, kernel!], convolution) : null,
      gradient && needs(1)
        ? builder.one('conv2dBackpropFilter', [gradient, image!], { ...convolution, filterShape: kernel!.shape })
        : null,
    ];
  },
  samples: convolutionCases.map(({ image, kernel, attributes }) => ({
    inputs: [
      { shape: imageShape(convolvedExtents('', image, kernel, attributes), 'NCHW'), dtype: 'float32' },
      { shape: kernel, dtype: 'float32' },
    ],
    attributes: { ...attributes, inputShape: image },
  })),
});
