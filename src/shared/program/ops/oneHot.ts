import { defineOp } from './definition';

export type OneHotAttributes = {
  /** The number of classes. */
  readonly depth: number;
  /** Where the new axis stands in the output; last where absent. */
  readonly axis?: number;
};

declare module '../attributes' {
  interface OpAttributes {
    readonly oneHot: OneHotAttributes;
  }
}

export const oneHot = defineOp({
  type: 'oneHot',
  doc: 'A vector for each class number: 1 at the class, 0 elsewhere.',
  infer: ([input], { depth, axis = input!.shape.length }) => {
    if (input!.dtype !== 'int32') throw new Error(`oneHot needs int32 class numbers; got ${input!.dtype}. Cast them.`);
    return [{ shape: input!.shape.toSpliced(axis, 0, depth), dtype: 'float32' }];
  },
  samples: [
    { inputs: [{ shape: [5], dtype: 'int32', range: [0, 3] }], attributes: { depth: 4 } },
    { inputs: [{ shape: [2, 2, 3], dtype: 'int32', range: [0, 3] }], attributes: { depth: 4, axis: 1 } },
  ],
});
