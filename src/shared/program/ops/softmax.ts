import { defineOp } from './definition';
import { checkAxis } from './support/axes';
import { float32 } from '../../targets/tensorflow/writer';
import { withAxisLast } from '../../targets/tensorflow/kernels/axesAndPadding';

export type SoftmaxAttributes = { readonly axis: number };

export const softmax = defineOp<SoftmaxAttributes>({
  type: 'softmax',
  doc: 'eˣ / Σ eˣ along one axis.',
  infer: ([input], { axis }) => {
    checkAxis('softmax', axis, input!.shape);
    return [{ shape: input!.shape, dtype: 'float32' }];
  },
  gradient: ({ builder, outputs: [output], outputGradients: [gradient], attributes: { axis } }) => {
    if (!gradient) return [null];
    const weighted = builder.one('mul', [gradient, output!]);
    const total = builder.one('reduceSum', [weighted], { axes: [axis], keepDims: true });
    return [builder.one('sub', [weighted, builder.one('mul', [output!, total])])];
  },
  onnx: (writer, { inputs, attributes: { axis } }) => [writer.node('Softmax', inputs, { axis })],
  tensorflow: (writer, { inputs: [input], inputTypes, attributes: { axis } }) => [
    withAxisLast(writer, input!, inputTypes[0]!, axis, (rows) => writer.node('Softmax', [rows], { T: float32 })),
  ],
  samples: [
    { inputs: [{ shape: [3, 5], dtype: 'float32', range: [-3, 3] }], attributes: { axis: 1 } },
    { inputs: [{ shape: [2, 3, 2, 2], dtype: 'float32', range: [-3, 3] }], attributes: { axis: 1 } },
  ],
});
