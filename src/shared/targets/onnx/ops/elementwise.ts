import type { PlainOpType } from '../../../program/attributes';
import type { OnnxOp } from '../op';

/** An op that one ONNX operator without attributes is. */
function operator(type: string): OnnxOp<PlainOpType> {
  return (writer, { inputs }) => [writer.node(type, inputs)];
}

/** The same for an activation that ONNX Runtime's convolutions can apply to what they write. */
function activation(type: string): OnnxOp<PlainOpType> {
  return (writer, { inputs, soleReader }) => [
    soleReader(0) && writer.activate(inputs[0]!, type) ? inputs[0]! : writer.node(type, inputs),
  ];
}

export const abs = operator('Abs');
export const add = operator('Add');
export const div = operator('Div');
export const exp = operator('Exp');
export const gelu = operator('Gelu');
export const greater = operator('Greater');
export const less = operator('Less');
export const log = operator('Log');
export const maximum = operator('Max');
export const minimum = operator('Min');
export const mul = operator('Mul');
export const neg = operator('Neg');
export const pow = operator('Pow');
export const relu = activation('Relu');
export const sigmoid = operator('Sigmoid');
export const softplus = operator('Softplus');
export const sqrt = operator('Sqrt');
export const sub = operator('Sub');
export const tanh = activation('Tanh');
