import { arithmetic } from '../../arithmetic';
import type { ProgramBuilder } from '../../builder';
import type { Value } from '../../program';
import {
  eachStep,
  fromStepRows,
  recurrenceExtents,
  stepOrder,
  stepRows,
  type RecurrenceAttributes,
} from './recurrence';

/**
 * h = tanh(x·kernel + h′·recurrent + bias) from a state of zeros, unrolled over time; the product of x with the kernel is
 * one for all steps.
 * @param operands x [batch, steps, features], kernel [features, units], recurrent kernel [units, units], bias [units]
 * @returns h of all steps [batch, steps, units], and the last h [batch, units]
 */
export function unrolled(
  builder: ProgramBuilder,
  [x, kernel, recurrent, bias]: readonly Value[],
  { reverse }: RecurrenceAttributes,
): Value[] {
  const { add } = arithmetic(builder);
  const { batch, steps, units } = recurrenceExtents('A recurrence', 1, 1, x!, [kernel!, recurrent!, bias!]);
  const weighted = builder.one('biasAdd', [builder.one('matMul', [stepRows(builder, x!), kernel!]), bias!], {
    axis: 1,
  });
  const arriving = eachStep(builder, weighted, steps);
  const states: Value[] = [];
  let state: Value | undefined;
  for (const step of stepOrder(steps, reverse)) {
    const sums = state ? add(arriving[step]!, builder.one('matMul', [state, recurrent!])) : arriving[step]!;
    states[step] = state = builder.one('tanh', [sums]);
  }
  const sequence = fromStepRows(builder, builder.one('concat', states, { axis: 0 }), [batch, steps, units]);
  return [sequence, state!];
}
