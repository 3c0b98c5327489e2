import type { NumberSpec } from '../../document/parameters/spec';
import { say } from '../../messages/saying';
import type { Value } from '../../program/program';
import type { Shape } from '../../tensor/shape';
import type { Formula, LowerContext } from '../definition';

export const rateParameter = {
  kind: 'number',
  default: 0.5,
  minimum: 0,
  maximum: 0.99,
  step: 0.05,
  help: 'Fraction of values set to zero; the rest are scaled by 1 / (1 − rate). Inactive outside training.',
} as const satisfies NumberSpec;

type DropContext = LowerContext<{ readonly rate: NumberSpec }>;

/**
 * What dropping makes of the value that arrives: in training zero with the probability `rate`, else scaled; the value itself otherwise.
 * @param shape of the draws, which broadcasts to the value: values that share a draw are dropped together
 */
export function drop({ builder, parameters, values, uniform, mode }: DropContext, shape: Shape): Value {
  const [value] = values;
  if (mode === 'predict' || parameters.rate === 0) return value!;
  // A uniform number in [0, 1) is below the rate with exactly that probability.
  const dropped = builder.one('less', [uniform(shape), builder.constant(parameters.rate)]);
  const scaled = builder.one('mul', [value!, builder.constant(1 / (1 - parameters.rate))]);
  return builder.one('select', [dropped, builder.constant(0), scaled]);
}

/** Draws that drop whole channels: one for each example and channel. */
export function channelDraws({ builder, values, inputs }: DropContext): Shape {
  const { shape } = values[0]!;
  const channelAxis = builder.channelAxis(values[0]!, inputs[0]!.axes);
  return shape.map((extent, axis) => (axis === 0 || axis === channelAxis ? extent : 1));
}

export function dropFormula(rate: number): Formula[] {
  return [{ rule: say('rule', 'dropped'), worked: `x / (1 − ${rate}) = ${Number((1 / (1 - rate)).toFixed(4))}·x` }];
}
