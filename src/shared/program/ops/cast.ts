import type { DType } from '../../tensor/types';
import { onnxDType } from '../../targets/onnx/types';
import { defineOp } from './definition';

export type CastAttributes = { readonly dtype: DType };

export const cast = defineOp<CastAttributes>({
  type: 'cast',
  doc: 'The same values in another number type; a truth value becomes 0 or 1, a fraction is cut off.',
  infer: ([input], { dtype }) => [{ shape: input!.shape, dtype }],
  onnx: (writer, { inputs, attributes: { dtype } }) => [writer.node('Cast', inputs, { to: onnxDType[dtype] })],
  tensorflow: (writer, { inputs, inputTypes, attributes: { dtype } }) => [
    writer.node('Cast', inputs, { SrcT: { type: inputTypes[0]!.dtype }, DstT: { type: dtype } }),
  ],
  samples: [
    { inputs: [{ shape: [2, 3], dtype: 'bool' }], attributes: { dtype: 'float32' } },
    { inputs: [{ shape: [2, 3], dtype: 'int32', range: [-3, 3] }], attributes: { dtype: 'float32' } },
    { inputs: [{ shape: [2, 3], dtype: 'uint8', range: [0, 255] }], attributes: { dtype: 'float32' } },
    { inputs: [{ shape: [5], dtype: 'uint8', range: [0, 255] }], attributes: { dtype: 'int32' } },
    { inputs: [{ shape: [2, 3], dtype: 'float32', range: [-3, 3] }], attributes: { dtype: 'int32' } },
  ],
});
