import { activationGradOp, unaryOp } from './support/elementwise';
import { float32, type TensorFlowWriter } from '../../targets/tensorflow/writer';

/** Hendrycks & Gimpel 2016; the exact form with the error function, not the tanh approximation. */
export const gelu = unaryOp({
  type: 'gelu',
  doc: 'x · Φ(x), where Φ is the standard normal distribution function.',
  onnx: 'Gelu',
  tensorflow: (writer, input) => writer.node('Mul', [input, distribution(writer, input)], { T: float32 }),
  gradient: ({ builder, inputs }, gradient) => builder.one('geluGrad', [gradient, inputs[0]!]),
  sample: { range: [-3, 3] },
});

export const geluGrad = activationGradOp({
  type: 'geluGrad',
  doc: 'Gradient of gelu, dy · (Φ(x) + x · φ(x)): [dy, x].',
  onnx: (writer, [gradient, input]) => {
    const scaled = writer.node('Erf', [writer.node('Mul', [input!, writer.float(Math.SQRT1_2)])]);
    const distribution = writer.node('Mul', [writer.node('Add', [scaled, writer.float(1)]), writer.float(0.5)]);
    const exponent = writer.node('Mul', [writer.node('Mul', [input!, input!]), writer.float(-0.5)]);
    const density = writer.node('Mul', [writer.node('Exp', [exponent]), writer.float(1 / Math.sqrt(2 * Math.PI))]);
    const slope = writer.node('Add', [distribution, writer.node('Mul', [input!, density])]);
    return writer.node('Mul', [gradient!, slope]);
  },
  tensorflow: (writer, [gradient, input]) => {
    const binary = (type: string, left: string, right: string) => writer.node(type, [left, right], { T: float32 });
    const exponent = binary('Mul', binary('Mul', input!, input!), writer.float(-0.5));
    const density = binary(
      'Mul',
      writer.node('Exp', [exponent], { T: float32 }),
      writer.float(1 / Math.sqrt(2 * Math.PI)),
    );
    return binary('Mul', gradient!, binary('AddV2', distribution(writer, input!), binary('Mul', input!, density)));
  },
});

/** Φ(x) = (1 + erf(x / √2)) / 2. */
function distribution(writer: TensorFlowWriter, input: string): string {
  const scaled = writer.node('Mul', [input, writer.float(Math.SQRT1_2)], { T: float32 });
  const raised = writer.node('AddV2', [writer.node('Erf', [scaled], { T: float32 }), writer.float(1)], { T: float32 });
  return writer.node('Mul', [raised, writer.float(0.5)], { T: float32 });
}
