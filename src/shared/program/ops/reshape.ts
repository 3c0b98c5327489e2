import { formatShape, sizeOf, type Shape } from '../../tensor/shape';
import { defineOp } from './definition';

export type ReshapeAttributes = { readonly shape: Shape };

declare module '../attributes' {
  interface OpAttributes {
    readonly reshape: ReshapeAttributes;
  }
}

export const reshape = defineOp({
  type: 'reshape',
  doc: 'The same elements in the same order, in another shape.',
  infer: ([input], { shape }) => {
    if (sizeOf(input!.shape) !== sizeOf(shape)) {
      throw new Error(
        `reshape needs equal numbers of elements; got ${formatShape(input!.shape)} to ${formatShape(shape)}.`,
      );
    }
    return [{ shape, dtype: input!.dtype }];
  },
  gradient: ({ builder, inputs: [input], outputGradients: [gradient] }) => [
    gradient ? builder.one('reshape', [gradient], { shape: input!.shape }) : null,
  ],
  samples: [
    { inputs: [{ shape: [2, 3, 4], dtype: 'float32' }], attributes: { shape: [2, 12] } },
    { inputs: [{ shape: [1, 1], dtype: 'float32' }], attributes: { shape: [] } },
  ],
});
