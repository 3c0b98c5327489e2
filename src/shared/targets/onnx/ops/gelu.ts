import type { OnnxOp } from '../op';

export const geluGrad: OnnxOp<'geluGrad'> = (writer, { inputs: [gradient, input] }) => {
  const scaled = writer.node('Erf', [writer.node('Mul', [input!, writer.float(Math.SQRT1_2)])]);
  const distribution = writer.node('Mul', [writer.node('Add', [scaled, writer.float(1)]), writer.float(0.5)]);
  const exponent = writer.node('Mul', [writer.node('Mul', [input!, input!]), writer.float(-0.5)]);
  const density = writer.node('Mul', [writer.node('Exp', [exponent]), writer.float(1 / Math.sqrt(2 * Math.PI))]);
  const slope = writer.node('Add', [distribution, writer.node('Mul', [input!, density])]);
  return [writer.node('Mul', [gradient!, slope])];
};
