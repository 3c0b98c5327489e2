import { defineOp } from './definition';
import { activationGradOp } from './support/elementwise';
import { float32 } from '../../targets/tensorflow/writer';

export type LeakyReluAttributes = { readonly slope: number };

export const leakyRelu = defineOp<LeakyReluAttributes>({
  type: 'leakyRelu',
  doc: 'x where it is positive, else slope · x.',
  infer: ([input]) => [{ shape: input!.shape, dtype: 'float32' }],
  gradient: ({ builder, inputs: [input], outputGradients: [gradient], attributes }) => [
    gradient ? builder.one('leakyReluGrad', [gradient, input!], attributes) : null,
  ],
  onnx: (writer, { inputs, attributes: { slope } }) => [writer.node('LeakyRelu', inputs, { alpha: { float: slope } })],
  tensorflow: (writer, { inputs, attributes: { slope } }) => [
    writer.node('LeakyRelu', inputs, { T: float32, alpha: { float: slope } }),
  ],
  samples: [{ inputs: [{ shape: [2, 3, 4], dtype: 'float32', distinct: true }], attributes: { slope: 0.1 } }],
});

export const leakyReluGrad = activationGradOp<LeakyReluAttributes>({
  type: 'leakyReluGrad',
  doc: 'Gradient of leakyRelu: [dy, x].',
  onnx: (writer, [gradient, input], { slope }) =>
    writer.node('Where', [
      writer.node('Greater', [input!, writer.float(0)]),
      gradient!,
      writer.node('Mul', [gradient!, writer.float(slope)]),
    ]),
  tensorflow: (writer, inputs, { slope }) =>
    writer.node('LeakyReluGrad', inputs, { T: float32, alpha: { float: slope } }),
  attributes: { slope: 0.1 },
});
