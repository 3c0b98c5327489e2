import { int32 } from '../../targets/tensorflow/writer';
import { defineOp } from './definition';
import type { NoAttributes } from './support/elementwise';

/** Indices must lie inside the table: engines differ in what they do with others. */
export const gather = defineOp<NoAttributes>({
  type: 'gather',
  doc: 'Rows of a table (its first axis), picked by their numbers.',
  infer: ([table, indices]) => {
    if (indices!.dtype !== 'int32')
      throw new Error(`gather needs int32 row numbers; got ${indices!.dtype}. Cast them.`);
    if (table!.shape.length === 0) throw new Error('gather needs a table with at least one axis; got a single number.');
    return [{ shape: [...indices!.shape, ...table!.shape.slice(1)], dtype: table!.dtype }];
  },
  onnx: (writer, { inputs }) => [writer.node('Gather', inputs, { axis: 0 })],
  tensorflow: (writer, { inputs: [table, indices], inputTypes }) => [
    writer.node('GatherV2', [table!, indices!, writer.int32([0], [])], {
      Tparams: { type: inputTypes[0]!.dtype },
      Tindices: int32,
      Taxis: int32,
    }),
  ],
  samples: [
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
