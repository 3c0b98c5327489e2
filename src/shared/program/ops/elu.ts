import { defineOp } from './definition';
import { activationGradOp } from './support/elementwise';
import { float32 } from '../../targets/tensorflow/writer';

export type EluAttributes = { readonly alpha: number };

export const elu = defineOp<EluAttributes>({
  type: 'elu',
  doc: 'x where it is positive, else alpha · (eˣ − 1).',
  infer: ([input]) => [{ shape: input!.shape, dtype: 'float32' }],
  gradient: ({ builder, outputs: [output], outputGradients: [gradient], attributes }) => [
    gradient ? builder.one('eluGrad', [gradient, output!], attributes) : null,
  ],
  onnx: (writer, { inputs, attributes: { alpha } }) => [writer.node('Elu', inputs, { alpha: { float: alpha } })],
  // TensorFlow's Elu has alpha = 1 alone.
  tensorflow: (writer, { inputs: [input], attributes: { alpha } }) => {
    const unit = writer.node('Elu', [input!], { T: float32 });
    if (alpha === 1) return [unit];
    const scaled = writer.node('Mul', [unit, writer.float(alpha)], { T: float32 });
    const positive = writer.node('Greater', [input!, writer.float(0)], { T: float32 });
    return [writer.node('SelectV2', [positive, input!, scaled], { T: float32 })];
  },
  samples: [{ inputs: [{ shape: [2, 3, 4], dtype: 'float32', distinct: true }], attributes: { alpha: 1.5 } }],
});

export const eluGrad = activationGradOp<EluAttributes>({
  type: 'eluGrad',
  doc: 'Gradient of elu, dy where y > 0, else dy · (y + alpha): [dy, y].',
  onnx: (writer, [gradient, output], { alpha }) =>
    writer.node('Where', [
      writer.node('Greater', [output!, writer.float(0)]),
      gradient!,
      writer.node('Mul', [gradient!, writer.node('Add', [output!, writer.float(alpha)])]),
    ]),
  tensorflow: (writer, [gradient, output], { alpha }) => {
    if (alpha === 1) return writer.node('EluGrad', [gradient!, output!], { T: float32 });
    const slope = writer.node('AddV2', [output!, writer.float(alpha)], { T: float32 });
    const scaled = writer.node('Mul', [gradient!, slope], { T: float32 });
    const positive = writer.node('Greater', [output!, writer.float(0)], { T: float32 });
    return writer.node('SelectV2', [positive, gradient!, scaled], { T: float32 });
  },
  attributes: { alpha: 1.5 },
});
