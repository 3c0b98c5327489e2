import { activationGradOp, unaryOp } from './support/elementwise';

/** Hendrycks & Gimpel 2016; the exact form with the error function, not the tanh approximation. */
export const gelu = unaryOp({
  type: 'gelu',
  doc: 'x · Φ(x), where Φ is the standard normal distribution function.',
  onnx: 'Gelu',
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
});
