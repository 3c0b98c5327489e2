import type { ProgramBuilder } from '../../builder';
import type { Value } from '../../program';
import type { TensorType } from '../../../tensor/types';
import { checkAxis, reducedShape } from './axes';

export type ReduceAttributes = {
  readonly axes: readonly number[];
  /** Whether the reduced axes stay, with one element each; false where absent. */
  readonly keepDims?: boolean;
};

export function inferReduction(
  op: string,
  input: TensorType,
  { axes, keepDims = false }: ReduceAttributes,
): TensorType[] {
  for (const axis of axes) checkAxis(op, axis, input.shape);
  return [{ shape: reducedShape(input.shape, axes, keepDims), dtype: input.dtype }];
}

/** A reduced tensor with its reduced axes back, so that it broadcasts with the unreduced one. */
export function restoreAxes(builder: ProgramBuilder, reduced: Value, original: Value, axes: readonly number[]): Value {
  return builder.one('reshape', [reduced], { shape: reducedShape(original.shape, axes, true) });
}

export const reductionSamples = [
  { inputs: [{ shape: [2, 3, 4], dtype: 'float32', distinct: true }], attributes: { axes: [1] } },
  { inputs: [{ shape: [2, 3, 4, 5], dtype: 'float32', distinct: true }], attributes: { axes: [0, 2, 3] } },
  { inputs: [{ shape: [2, 3, 4, 5], dtype: 'float32', distinct: true }], attributes: { axes: [2, 3], keepDims: true } },
  { inputs: [{ shape: [3, 4], dtype: 'float32', distinct: true }], attributes: { axes: [0, 1] } },
] as const;
