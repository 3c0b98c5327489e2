import { activationGradOp, unaryOp } from './support/elementwise';
import { float32 } from '../../targets/tensorflow/writer';

export const tanh = unaryOp({
  type: 'tanh',
  doc: 'Hyperbolic tangent.',
  onnx: 'Tanh',
  activation: true,
  tensorflow: 'Tanh',
  gradient: ({ builder, outputs }, gradient) => builder.one('tanhGrad', [gradient, outputs[0]!]),
});

export const tanhGrad = activationGradOp({
  type: 'tanhGrad',
  doc: 'Gradient of tanh, dy · (1 − y²): [dy, y].',
  onnx: (writer, [gradient, output]) =>
    writer.node('Mul', [gradient!, writer.node('Sub', [writer.float(1), writer.node('Mul', [output!, output!])])]),
  tensorflow: (writer, [gradient, output]) => writer.node('TanhGrad', [output!, gradient!], { T: float32 }),
});
