import { onnxDType } from '../../targets/onnx/types';
import { defineOp } from './definition';
import { checkAxis, reducedShape } from './support/axes';
import { float32, int32 } from '../../targets/tensorflow/writer';

export type ArgMaxAttributes = { readonly axis: number };

export const argMax = defineOp<ArgMaxAttributes>({
  type: 'argMax',
  doc: 'Index of the largest value along an axis, the first where several are equal.',
  infer: ([input], { axis }) => {
    checkAxis('argMax', axis, input!.shape);
    return [{ shape: reducedShape(input!.shape, [axis], false), dtype: 'int32' }];
  },
  onnx: (writer, { inputs, attributes: { axis } }) => [
    writer.node('Cast', [writer.node('ArgMax', inputs, { axis, keepdims: 0 })], { to: onnxDType.int32 }),
  ],
  tensorflow: (writer, { inputs: [input], attributes: { axis } }) => [
    writer.node('ArgMax', [input!, writer.int32([axis], [])], { T: float32, Tidx: int32, output_type: int32 }),
  ],
  samples: [
    { inputs: [{ shape: [4, 6], dtype: 'float32', distinct: true }], attributes: { axis: 1 } },
    { inputs: [{ shape: [2, 3, 2, 2], dtype: 'float32', distinct: true }], attributes: { axis: 1 } },
  ],
});
