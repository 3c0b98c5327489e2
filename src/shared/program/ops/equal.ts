import { defineOp } from './definition';
import { inferBroadcast } from './support/broadcasting';
import type { NoAttributes } from './support/elementwise';

export const equal = defineOp<NoAttributes>({
  type: 'equal',
  doc: 'Whether left equals right, as a truth value, broadcasting.',
  infer: (inputs) => inferBroadcast('equal', inputs).map(({ shape }) => ({ shape, dtype: 'bool' })),
  onnx: (writer, { inputs }) => [writer.node('Equal', inputs)],
  tensorflow: (writer, { inputs, inputTypes }) => [writer.node('Equal', inputs, { T: { type: inputTypes[0]!.dtype } })],
  samples: [
    {
      inputs: [
        { shape: [4, 5], dtype: 'int32', range: [0, 2] },
        { shape: [5], dtype: 'int32', range: [0, 2] },
      ],
      attributes: {},
    },
  ],
});
