import type { ProgramBuilder } from './builder';
import type { PlainOpType } from './attributes';
import type { Value } from './program';

/** Element-wise arithmetic in the notation of formulas; numbers become constants. */
export function arithmetic(builder: ProgramBuilder) {
  const value = (operand: Value | number) => (typeof operand === 'number' ? builder.constant(operand) : operand);
  const binary = (op: PlainOpType) => (left: Value | number, right: Value | number) =>
    builder.one(op, [value(left), value(right)]);
  return {
    add: binary('add'),
    sub: binary('sub'),
    mul: binary('mul'),
    div: binary('div'),
    sqrt: (operand: Value) => builder.one('sqrt', [operand]),
    exp: (operand: Value) => builder.one('exp', [operand]),
    square: (operand: Value) => builder.one('square', [operand]),
  };
}
