import { defineOp } from './definition';
import { checkAxis } from './support/axes';
export type SplitAttributes = { readonly axis: number; readonly sizes: readonly number[] };

declare module '../attributes' {
  interface OpAttributes {
    readonly split: SplitAttributes;
  }
}

export const split = defineOp({
  type: 'split',
  doc: 'Cuts a tensor into consecutive parts along an axis.',
  infer: ([input], { axis, sizes }) => {
    checkAxis('split', axis, input!.shape);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    if (total !== input!.shape[axis]) {
      throw new Error(`split needs sizes that add up to ${input!.shape[axis]}; got ${sizes.join(' + ')} = ${total}.`);
    }
    return sizes.map((size) => ({
      shape: input!.shape.map((extent, each) => (each === axis ? size : extent)),
      dtype: input!.dtype,
    }));
  },
  gradient: ({ builder, outputs, outputGradients, attributes: { axis } }) => {
    if (outputGradients.every((gradient) => gradient === null)) return [null];
    const parts = outputs.map((output, index) => outputGradients[index] ?? builder.constant(0, output.shape));
    return [builder.one('concat', parts, { axis })];
  },
  samples: [
    { inputs: [{ shape: [7], dtype: 'float32' }], attributes: { axis: 0, sizes: [3, 4] } },
    { inputs: [{ shape: [2, 5, 3], dtype: 'float32' }], attributes: { axis: 1, sizes: [1, 2, 2] } },
  ],
});
