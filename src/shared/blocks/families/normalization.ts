import { arithmetic } from '../../program/arithmetic';
import type { ProgramBuilder } from '../../program/builder';
import { vectorShape } from '../../program/ops/support/axes';
import type { Value } from '../../program/program';
import { channelsOf, type Axes, type ExampleType } from '../../tensor/exampleType';
import { sizeOf } from '../../tensor/shape';
import type { NumberSpec } from '../../document/parameters/spec';
import type { BlockProblem } from '../../document/problem';
import { describeType } from './format';
import { reshaped } from './reshaping';
import { vectorWeight } from './weights';
import { stated } from '../../messages/saying';

export const epsilonParameter = {
  kind: 'number',
  default: 1e-3,
  minimum: 1e-12,
  maximum: 1,
  step: 1e-4,
  help: 'Added to the variance to avoid division by zero: 0.001 in Keras, 0.00001 in PyTorch.',
  advanced: true,
} as const satisfies NumberSpec;

/** With the mean μ and the variance σ² of x. */
export const standardizedRule = 'γ · (x − μ) / √(σ² + ε) + β';

/** What blocks have that scale and shift each channel by what they learned. */
export const scaleAndShift = {
  weights: ({ inputs: [input] }: { readonly inputs: readonly ExampleType[] }) => [
    vectorWeight('gamma', channelsOf(input!), 1),
    vectorWeight('beta', channelsOf(input!), 0),
  ],
  parameterFormula: ({ inputs: [input] }: { readonly inputs: readonly ExampleType[] }) =>
    `2·${channelsOf(input!)} = ${2 * channelsOf(input!)}`,
};

/** The value with mean 0 and variance 1 over `axes`. */
export function standardize(builder: ProgramBuilder, value: Value, axes: readonly number[], epsilon: number): Value {
  const { add, sub, div, sqrt, square } = arithmetic(builder);
  const centred = sub(value, builder.one('reduceMean', [value], { axes, keepDims: true }));
  const variance = builder.one('reduceMean', [square(centred)], { axes, keepDims: true });
  return div(centred, sqrt(add(variance, epsilon)));
}

/** Multiplies each channel by its own number, then adds one where there is `shift`. */
export function scaleChannels(builder: ProgramBuilder, value: Value, axes: Axes, scale: Value, shift?: Value): Value {
  const { add, mul } = arithmetic(builder);
  const shape = vectorShape(value.shape.length, builder.channelAxis(value, axes), scale.shape[0]!);
  const alongChannels = (vector: Value) => builder.one('reshape', [vector], { shape });
  const scaled = mul(value, alongChannels(scale));
  return shift ? add(scaled, alongChannels(shift)) : scaled;
}

/** Mean 0 and variance 1 in each example and group of neighbouring channels, over all positions. */
export function standardizeGroups(
  builder: ProgramBuilder,
  value: Value,
  axes: Axes,
  groups: number,
  epsilon: number,
): Value {
  const channelAxis = builder.channelAxis(value, axes);
  const [batch, channels] = [value.shape[0]!, value.shape[channelAxis]!];
  const positions = sizeOf(value.shape) / (batch * channels);
  const width = channels / groups;
  const grouped =
    channelAxis === 1
      ? standardize(builder, reshaped(builder, value, [batch, groups, width * positions]), [2], epsilon)
      : standardize(builder, reshaped(builder, value, [batch, positions, groups, width]), [1, 3], epsilon);
  return reshaped(builder, grouped, value.shape);
}

/** The problem where each mean is that of a single value: all would become zero. PyTorch refuses it too. */
export function oneValueProblem(block: string, input: ExampleType, groups: number): BlockProblem | undefined {
  if (sizeOf(input.shape) > groups) return undefined;
  return {
    ...stated('block', 'oneValue', block, describeType(input), groups),
    input: 0,
  };
}
