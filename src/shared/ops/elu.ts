import { defineOp } from './definition';
import { activationGradOp } from './support/elementwise';

export type EluAttributes = { readonly alpha: number };

export const elu = defineOp<EluAttributes>({
  type: 'elu',
  doc: 'x where it is positive, else alpha · (eˣ − 1).',
  infer: ([input]) => [{ shape: input!.shape, dtype: 'float32' }],
  gradient: ({ builder, outputs: [output], outputGradients: [gradient], attributes }) => [
    gradient ? builder.one('eluGrad', [gradient, output!], attributes) : null,
  ],
  onnx: (writer, { inputs, attributes: { alpha } }) => [writer.node('Elu', inputs, { alpha: { float: alpha } })],
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
  attributes: { alpha: 1.5 },
});
