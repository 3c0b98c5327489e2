import type { TensorFlowOp } from '../op';
import { float32 } from '../writer';

/**
 * TensorFlow's graph optimizer makes one operation of a convolution, a normalisation by running statistics and a tanh, which
 * its own kernel then refuses ("Fusion is not implemented: [FusedBatchNorm,Tanh]"). Behind a normalisation it is written as
 * −tanh(−x), which is the same number; the optimizer undoes a change of shape in between.
 */
export const tanh: TensorFlowOp<'tanh'> = (writer, { inputs: [input] }) => {
  const unary = (type: string, name: string) => writer.node(type, [name], { T: float32 });
  if (writer.sibling(input!, 'FusedBatchNormV3', 0) === undefined) return [unary('Tanh', input!)];
  return [unary('Neg', unary('Tanh', unary('Neg', input!)))];
};

export const tanhGrad: TensorFlowOp<'tanhGrad'> = (writer, { inputs: [gradient, output] }) => [
  writer.node('TanhGrad', [output!, gradient!], { T: float32 }),
];
