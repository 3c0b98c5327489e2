import { defineOp } from './definition';

declare module '../attributes' {
  interface OpAttributes {
    readonly gather: NoAttributes;
  }
}

/** Indices must lie inside the table: engines differ in what they do with others. */
export const gather = defineOp({
  type: 'gather',
  doc: 'Rows of a table (its first axis), picked by their numbers.',
  infer: ([table, indices]) => {
    if (indices!.dtype !== 'int32')
      throw new Error(`gather needs int32 row numbers; got ${indices!.dtype}. Cast them.`);
    if (table!.shape.length === 0) throw new Error('gather needs a table with at least one axis; got a single number.');
    return [{ shape: [...indices!.shape, ...table!.shape.slice(1)], dtype: table!.dtype }];
  },
  gradient: ({ builder, inputs: [table, indices], outputGradients: [gradient] }) => [
    gradient && table!.dtype === 'float32'
      ? builder.one('scatterAdd', [gradient, indices!], { rows: table!.shape[0]! })
      : null,
    null,
  ],
  samples: [
    {
      inputs: [
        { shape: [4, 3], dtype: 'float32' },
        { shape: [2, 5], dtype: 'int32', range: [0, 3] },
      ],
      attributes: {},
    },
    {
      inputs: [
        { shape: [5, 3], dtype: 'float32' },
        { shape: [4], dtype: 'int32', range: [0, 4] },
      ],
      attributes: {},
    },
    {
      inputs: [
        { shape: [6], dtype: 'int32', range: [-9, 9] },
        { shape: [2, 3], dtype: 'int32', range: [0, 5] },
      ],
      attributes: {},
    },
  ],
});
