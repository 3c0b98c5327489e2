import { activationGradOp, unaryOp } from './support/elementwise';
import { float32 } from '../../targets/tensorflow/writer';

export const sigmoid = unaryOp({
  type: 'sigmoid',
  doc: '1 / (1 + e⁻ˣ).',
  onnx: 'Sigmoid',
  tensorflow: 'Sigmoid',
  gradient: ({ builder, outputs }, gradient) => builder.one('sigmoidGrad', [gradient, outputs[0]!]),
});

export const sigmoidGrad = activationGradOp({
  type: 'sigmoidGrad',
  doc: 'Gradient of sigmoid, dy · y · (1 − y): [dy, y].',
  onnx: (writer, [gradient, output]) =>
    writer.node('Mul', [gradient!, writer.node('Sub', [output!, writer.node('Mul', [output!, output!])])]),
  tensorflow: (writer, [gradient, output]) => writer.node('SigmoidGrad', [output!, gradient!], { T: float32 }),
});
