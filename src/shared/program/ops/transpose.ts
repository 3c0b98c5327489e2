import { formatShape } from '../../tensor/shape';
import { defineOp } from './definition';

export type TransposeAttributes = {
  /** For each axis of the output, the axis of the input that it is. */
  readonly permutation: readonly number[];
};

declare module '../attributes' {
  interface OpAttributes {
    readonly transpose: TransposeAttributes;
  }
}

export const transpose = defineOp({
  type: 'transpose',
  doc: 'Reorders the axes.',
  infer: ([input], { permutation }) => {
    const sorted = [...permutation].sort((left, right) => left - right);
    if (permutation.length !== input!.shape.length || sorted.some((axis, index) => axis !== index)) {
      throw new Error(
        `transpose of shape ${formatShape(input!.shape)} needs each axis once; got [${permutation.join(', ')}].`,
      );
    }
    return [{ shape: permutation.map((axis) => input!.shape[axis]!), dtype: input!.dtype }];
  },
  gradient: ({ builder, outputGradients: [gradient], attributes: { permutation } }) => [
    gradient
      ? builder.one('transpose', [gradient], { permutation: permutation.map((_, axis) => permutation.indexOf(axis)) })
      : null,
  ],
  samples: [
    { inputs: [{ shape: [2, 3], dtype: 'float32' }], attributes: { permutation: [1, 0] } },
    { inputs: [{ shape: [2, 3, 4, 5], dtype: 'float32' }], attributes: { permutation: [0, 3, 1, 2] } },
  ],
});
