import type { AveragingRecipe } from '../../document/schema';
import { arithmetic } from '../../program/arithmetic';
import type { NamedTensors, TensorData } from '../../tensor/types';
import type { ProgramBuilder } from '../../program/builder';
import { slotName, slots } from '../../program/names';
import { weightsIn, type Network } from '../network';
import type { Program, Value } from '../../program/program';
import { slotVariable } from './slots';

/**
 * The next exponential moving average of weights, d·average + (1 − d)·weights. With n updates before this one, d is the
 * smaller of `decay` and n/(n + 10): a young average forgets where the weights began, an old one holds its decay. The
 * ramp is that of TensorFlow's ExponentialMovingAverage; as in PyTorch's AveragedModel the first average is a copy.
 * @param step the number of this update, from 1; a scalar
 */
export function nextAverage(
  builder: ProgramBuilder,
  { decay }: AveragingRecipe,
  average: Value,
  weights: Value,
  step: Value,
): Value {
  const { add, sub, mul, div } = arithmetic(builder);
  const ramp = div(sub(step, 1), add(step, 9));
  const limit = builder.constant(decay);
  const kept = builder.one('select', [builder.one('less', [ramp, limit]), ramp, limit]);
  return add(weights, mul(sub(average, weights), kept));
}

/** The same program on the averages of the weights in the place of the weights. */
export function onAverages(program: Program): Program {
  const variables = program.variables.map((variable) =>
    variable.members.some(({ trainable }) => trainable)
      ? slotVariable(variable, slots.average, variable.value)
      : variable,
  );
  return { ...program, variables };
}

/** The averages that a run begins with: the weights themselves, where a state has no averages of them yet. */
export function firstAverages(network: Network, state: NamedTensors): NamedTensors {
  const averages = new Map<string, TensorData>();
  for (const { name, weight } of weightsIn(network)) {
    const average = slotName(name, slots.average);
    const value = state.get(name);
    if (weight.trainable && value && !state.has(average)) averages.set(average, value);
  }
  return averages;
}
