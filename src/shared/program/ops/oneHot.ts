import { onnxDType } from '../../targets/onnx/types';
import { defineOp } from './definition';
import { float32, int32 } from '../../targets/tensorflow/writer';

export type OneHotAttributes = {
  /** The number of classes. */
  readonly depth: number;
  /** Where the new axis stands in the output; last where absent. */
  readonly axis?: number;
};

export const oneHot = defineOp<OneHotAttributes>({
  type: 'oneHot',
  doc: 'A vector for each class number: 1 at the class, 0 elsewhere.',
  infer: ([input], { depth, axis = input!.shape.length }) => {
    if (input!.dtype !== 'int32') throw new Error(`oneHot needs int32 class numbers; got ${input!.dtype}. Cast them.`);
    return [{ shape: input!.shape.toSpliced(axis, 0, depth), dtype: 'float32' }];
  },
  onnx: (writer, { inputs: [input], attributes: { depth, axis = -1 } }) => {
    const indices = writer.node('Cast', [input!], { to: onnxDType.int64 });
    return [writer.node('OneHot', [indices, writer.int64([depth]), writer.floats([0, 1], [2])], { axis })];
  },
  tensorflow: (writer, { inputs: [input], attributes: { depth, axis = -1 } }) => [
    writer.node('OneHot', [input!, writer.int32([depth], []), writer.float(1), writer.float(0)], {
      T: float32,
      TI: int32,
      axis,
    }),
  ],
  samples: [
    { inputs: [{ shape: [5], dtype: 'int32', range: [0, 3] }], attributes: { depth: 4 } },
    { inputs: [{ shape: [2, 2, 3], dtype: 'int32', range: [0, 3] }], attributes: { depth: 4, axis: 1 } },
  ],
});
