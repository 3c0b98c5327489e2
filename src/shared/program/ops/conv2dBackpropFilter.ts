import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import { defineOp } from './definition';
import { convolutionCases, convolvedExtents, type Conv2DAttributes } from './support/convolution';
import { imageShape } from './support/image';
export type Conv2DBackpropFilterAttributes = Conv2DAttributes & {
  /** The shape of the kernel, and so of the result. */
  readonly filterShape: Shape;
};

declare module '../attributes' {
  interface OpAttributes {
    readonly conv2dBackpropFilter: Conv2DBackpropFilterAttributes;
  }
}

export const conv2dBackpropFilter = defineOp({
  type: 'conv2dBackpropFilter',
  doc: 'Gradient of a convolution with respect to its kernel: [images, gradient of the output].',
  infer: ([image, gradient], attributes) => {
    const { filterShape, layout } = attributes;
    const expected = imageShape(
      convolvedExtents('conv2dBackpropFilter', image!.shape, filterShape, attributes),
      layout,
    );
    if (!sameShape(expected, gradient!.shape)) {
      throw new Error(
        `conv2dBackpropFilter of images ${formatShape(image!.shape)} and a kernel ${formatShape(filterShape)} needs a ` +
          `gradient of shape ${formatShape(expected)}; got ${formatShape(gradient!.shape)}.`,
      );
    }
    return [{ shape: filterShape, dtype: 'float32' }];
  },
  samples: convolutionCases.map(({ image, kernel, attributes }) => ({
    inputs: [
      { shape: image, dtype: 'float32' },
      { shape: imageShape(convolvedExtents('', image, kernel, attributes), 'NCHW'), dtype: 'float32' },
    ],
    attributes: { ...attributes, filterShape: kernel },
  })),
});
