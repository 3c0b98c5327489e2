import { formatShape, sameShape } from '../../tensor/shape';
import { defineOp } from './definition';

export type ScatterAddAttributes = {
  /** How many rows the result has. */
  readonly rows: number;
};

declare module '../attributes' {
  interface OpAttributes {
    readonly scatterAdd: ScatterAddAttributes;
  }
}

/** Indices must lie inside the result: engines differ in what they do with others. */
export const scatterAdd = defineOp({
  type: 'scatterAdd',
  doc: 'Zeros to which rows are added at the places that their indices name: [rows, indices]. The gradient of gather.',
  infer: ([values, indices], { rows }) => {
    if (indices!.dtype !== 'int32')
      throw new Error(`scatterAdd needs int32 row numbers; got ${indices!.dtype}. Cast them.`);
    if (values!.dtype !== 'float32') throw new Error(`scatterAdd adds float32 rows; got ${values!.dtype}. Cast them.`);
    const leading = indices!.shape.length;
    if (!sameShape(values!.shape.slice(0, leading), indices!.shape)) {
      throw new Error(
        `scatterAdd needs a row for each index; got rows ${formatShape(values!.shape)} and indices ${formatShape(indices!.shape)}.`,
      );
    }
    return [{ shape: [rows, ...values!.shape.slice(leading)], dtype: 'float32' }];
  },
  gradient: ({ builder, inputs: [, indices], outputGradients: [gradient] }) => [
    gradient ? builder.one('gather', [gradient, indices!]) : null,
    null,
  ],
  samples: [
    {
      inputs: [
        { shape: [2, 5, 3], dtype: 'float32' },
        { shape: [2, 5], dtype: 'int32', range: [0, 3] },
      ],
      attributes: { rows: 4 },
    },
    {
      inputs: [
        { shape: [7], dtype: 'float32' },
        { shape: [7], dtype: 'int32', range: [0, 2] },
      ],
      attributes: { rows: 5 },
    },
    {
      inputs: [
        { shape: [6, 2, 3], dtype: 'float32' },
        { shape: [6], dtype: 'int32', range: [0, 2] },
      ],
      attributes: { rows: 3 },
    },
    {
      inputs: [
        { shape: [6, 2], dtype: 'float32' },
        { shape: [6], dtype: 'int32', range: [297, 299] },
      ],
      attributes: { rows: 300 },
    },
  ],
});
