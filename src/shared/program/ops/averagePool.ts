import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import { defineOp } from './definition';
import { poolCases, pooledShape, type AveragePoolAttributes } from './support/pooling';

declare module '../attributes' {
  interface OpAttributes {
    readonly averagePool: AveragePoolAttributes;
    readonly averagePoolGrad: AveragePoolGradAttributes;
  }
}

export const averagePool = defineOp({
  type: 'averagePool',
  doc: 'The mean of each window.',
  infer: ([image], attributes) => [{ shape: pooledShape('averagePool', image!.shape, attributes), dtype: 'float32' }],
  gradient: ({ builder, inputs: [image], outputGradients: [gradient], attributes }) => [
    gradient ? builder.one('averagePoolGrad', [gradient], { ...attributes, inputShape: image!.shape }) : null,
  ],
  samples: samples((image, attributes) => ({ inputs: [{ shape: image, dtype: 'float32' }], attributes })),
});

export type AveragePoolGradAttributes = AveragePoolAttributes & { readonly inputShape: Shape };

export const averagePoolGrad = defineOp({
  type: 'averagePoolGrad',
  doc: 'Gradient of averagePool, from the gradient of its output.',
  infer: ([gradient], attributes) => {
    const expected = pooledShape('averagePoolGrad', attributes.inputShape, attributes);
    if (!sameShape(gradient!.shape, expected)) {
      throw new Error(
        `averagePoolGrad needs a gradient of shape ${formatShape(expected)}; got ${formatShape(gradient!.shape)}.`,
      );
    }
    return [{ shape: attributes.inputShape, dtype: 'float32' }];
  },
  samples: samples((image, attributes) => ({
    inputs: [{ shape: pooledShape('averagePoolGrad', image, attributes), dtype: 'float32' }],
    attributes: { ...attributes, inputShape: image },
  })),
});

function samples<Sample>(make: (image: Shape, attributes: AveragePoolAttributes) => Sample): Sample[] {
  return [true, false].flatMap((countPadding) =>
    poolCases.map(({ image, attributes }) => make(image, { ...attributes, countPadding })),
  );
}
