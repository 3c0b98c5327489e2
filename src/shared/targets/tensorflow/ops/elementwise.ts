import type { PlainOpType } from '../../../program/attributes';
import type { TensorFlowOp } from '../op';

/** An op that one TensorFlow operator is, whose only attribute is the type of its elements. */
function operator(type: string): TensorFlowOp<PlainOpType> {
  return (writer, { inputs, inputTypes }) => [writer.node(type, inputs, { T: { type: inputTypes[0]!.dtype } })];
}

export const abs = operator('Abs');
export const add = operator('AddV2');
export const div = operator('RealDiv');
export const exp = operator('Exp');
export const greater = operator('Greater');
export const less = operator('Less');
export const log = operator('Log');
export const minimum = operator('Minimum');
export const mul = operator('Mul');
export const neg = operator('Neg');
export const pow = operator('Pow');
export const relu = operator('Relu');
export const sigmoid = operator('Sigmoid');
export const softplus = operator('Softplus');
export const sqrt = operator('Sqrt');
export const sub = operator('Sub');
