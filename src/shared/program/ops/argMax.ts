import { defineOp } from './definition';
import { checkAxis, reducedShape } from './support/axes';

export type ArgMaxAttributes = { readonly axis: number };

declare module '../attributes' {
  interface OpAttributes {
    readonly argMax: ArgMaxAttributes;
  }
}

export const argMax = defineOp({
  type: 'argMax',
  doc: 'Index of the largest value along an axis, the first where several are equal.',
  infer: ([input], { axis }) => {
    checkAxis('argMax', axis, input!.shape);
    return [{ shape: reducedShape(input!.shape, [axis], false), dtype: 'int32' }];
  },
  samples: [
    { inputs: [{ shape: [4, 6], dtype: 'float32', distinct: true }], attributes: { axis: 1 } },
    { inputs: [{ shape: [2, 3, 2, 2], dtype: 'float32', distinct: true }], attributes: { axis: 1 } },
  ],
});
