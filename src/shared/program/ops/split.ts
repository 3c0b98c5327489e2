import { defineOp } from './definition';
import { checkAxis } from './support/axes';
import { int32 } from '../../targets/tensorflow/writer';

export type SplitAttributes = { readonly axis: number; readonly sizes: readonly number[] };

export const split = defineOp<SplitAttributes>({
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
  onnx: (writer, { inputs: [input], attributes: { axis, sizes } }) =>
    writer.nodes(
      'Split',
      [input!, writer.int64(sizes)],
      sizes.map(() => true),
      { axis },
    ),
  tensorflow: (writer, { inputs: [input], inputTypes, attributes: { axis, sizes } }) => {
    const attributes = { T: { type: inputTypes[0]!.dtype }, Tlen: int32, num_split: sizes.length };
    return writer.nodes('SplitV', [input!, writer.int32(sizes), writer.int32([axis], [])], sizes.length, attributes);
  },
  samples: [
    { inputs: [{ shape: [7], dtype: 'float32' }], attributes: { axis: 0, sizes: [3, 4] } },
    { inputs: [{ shape: [2, 5, 3], dtype: 'float32' }], attributes: { axis: 1, sizes: [1, 2, 2] } },
  ],
});
