import type { ProgramBuilder } from '../../builder';
import type { Value } from '../../program';
import { int32, type TensorFlowWriter } from '../../../targets/tensorflow/writer';
import type { TensorType } from '../../../tensor/types';
import type { EmitContext } from '../definition';
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

export function tensorFlowReduction(
  writer: TensorFlowWriter,
  type: string,
  { inputs: [input], inputTypes, attributes: { axes, keepDims = false } }: EmitContext<ReduceAttributes>,
): string {
  const attributes = { T: { type: inputTypes[0]!.dtype }, Tidx: int32, keep_dims: keepDims };
  return writer.node(type, [input!, writer.int32(axes)], attributes);
}

export const reductionSamples = [
  { inputs: [{ shape: [2, 3, 4], dtype: 'float32', distinct: true }], attributes: { axes: [1] } },
  { inputs: [{ shape: [2, 3, 4, 5], dtype: 'float32', distinct: true }], attributes: { axes: [0, 2, 3] } },
  { inputs: [{ shape: [2, 3, 4, 5], dtype: 'float32', distinct: true }], attributes: { axes: [2, 3], keepDims: true } },
  { inputs: [{ shape: [3, 4], dtype: 'float32', distinct: true }], attributes: { axes: [0, 1] } },
] as const;
