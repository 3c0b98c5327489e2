import { formatShape, sameShape } from '../../tensor/shape';
import { defineOp } from './definition';
import { poolCases, pooledShape, type PoolAttributes } from './support/pooling';

declare module '../attributes' {
  interface OpAttributes {
    readonly maxPool: PoolAttributes;
    readonly maxPoolGrad: PoolAttributes;
  }
}

export const maxPool = defineOp({
  type: 'maxPool',
  doc: 'The largest value of each window; padding never is the largest.',
  infer: ([image], attributes) => [{ shape: pooledShape('maxPool', image!.shape, attributes), dtype: 'float32' }],
  gradient: ({ builder, inputs: [image], outputs: [output], outputGradients: [gradient], attributes }) => [
    gradient ? builder.one('maxPoolGrad', [gradient, image!, output!], attributes) : null,
  ],
  samples: poolCases.map(({ image, attributes }) => ({
    inputs: [{ shape: image, dtype: 'float32', distinct: true }],
    attributes,
  })),
});

/** Each window hands its gradient to its largest element, the first of equal ones. */
export const maxPoolGrad = defineOp({
  type: 'maxPoolGrad',
  doc: 'Gradient of maxPool: [gradient of the output, images, output].',
  infer: ([gradient, image, output], attributes) => {
    const expected = pooledShape('maxPoolGrad', image!.shape, attributes);
    if (!sameShape(gradient!.shape, expected) || !sameShape(output!.shape, expected)) {
      const found = `${formatShape(gradient!.shape)} and ${formatShape(output!.shape)}`;
      throw new Error(`maxPoolGrad needs a gradient and an output of shape ${formatShape(expected)}; got ${found}.`);
    }
    return [{ shape: image!.shape, dtype: 'float32' }];
  },
  samples: [],
});
