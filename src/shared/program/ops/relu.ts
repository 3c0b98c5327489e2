import { activationGradOp, unaryOp } from './support/elementwise';
import { float32 } from '../../targets/tensorflow/writer';

export const relu = unaryOp({
  type: 'relu',
  doc: 'max(0, x), element by element.',
  onnx: 'Relu',
  activation: true,
  tensorflow: 'Relu',
  gradient: ({ builder, outputs }, gradient) => builder.one('reluGrad', [gradient, outputs[0]!]),
  sample: { distinct: true },
});

/** dy where the output was positive, else 0. */
export const reluGrad = activationGradOp({
  type: 'reluGrad',
  doc: 'Gradient of relu: [dy, y].',
  // 1 where the output is positive, else 0: ONNX Runtime's Where takes twice the time of this and a product.
  onnx: (writer, [gradient, output]) =>
    writer.node('Mul', [
      gradient!,
      writer.node('HardSigmoid', [output!], { alpha: { float: 1e38 }, beta: { float: 0 } }),
    ]),
  tensorflow: (writer, inputs) => writer.node('ReluGrad', inputs, { T: float32 }),
});
