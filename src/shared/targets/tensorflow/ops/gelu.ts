import type { TensorFlowOp } from '../op';
import { float32, type TensorFlowWriter } from '../writer';

export const gelu: TensorFlowOp<'gelu'> = (writer, { inputs: [input] }) => [
  writer.node('Mul', [input!, distribution(writer, input!)], { T: float32 }),
];

export const geluGrad: TensorFlowOp<'geluGrad'> = (writer, { inputs: [gradient, input] }) => {
  const binary = (type: string, left: string, right: string) => writer.node(type, [left, right], { T: float32 });
  const exponent = binary('Mul', binary('Mul', input!, input!), writer.float(-0.5));
  const density = binary(
    'Mul',
    writer.node('Exp', [exponent], { T: float32 }),
    writer.float(1 / Math.sqrt(2 * Math.PI)),
  );
  return [binary('Mul', gradient!, binary('AddV2', distribution(writer, input!), binary('Mul', input!, density)))];
};

/** Φ(x) = (1 + erf(x / √2)) / 2. */
function distribution(writer: TensorFlowWriter, input: string): string {
  const scaled = writer.node('Mul', [input, writer.float(Math.SQRT1_2)], { T: float32 });
  const raised = writer.node('AddV2', [writer.node('Erf', [scaled], { T: float32 }), writer.float(1)], { T: float32 });
  return writer.node('Mul', [raised, writer.float(0.5)], { T: float32 });
}
