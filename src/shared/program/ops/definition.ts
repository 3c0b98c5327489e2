import type { TensorType } from '../../tensor/types';
import type { OpAttributes, OpType } from '../attributes';
import type { ProgramBuilder } from '../builder';
import type { Value } from '../program';

/**
 * What an op computes: its shape rule, and its gradient in terms of other ops. Its form in each engine's graph
 * is in the tables `targets/onnx/ops` and `targets/tensorflow/ops`. One file per op, which also adds its attributes to
 * `OpAttributes`; to add one, write that file and a line in `registry.ts`.
 */
export interface OpDefinition<Type extends OpType = OpType> {
  readonly type: Type;
  /** One line for readers: what it computes. */
  readonly doc: string;
  /** The types of the outputs; throws an `Error` that names expectation and finding where the inputs do not fit. */
  infer(inputs: readonly TensorType[], attributes: OpAttributes[Type]): TensorType[];
  /**
   * Adds the ops that carry the gradient from the outputs back to the inputs. One entry an input, `null` where none
   * flows (integers, constants). Absent: the op cannot be differentiated (it is itself part of a gradient).
   */
  gradient?(context: GradientContext<Type>): (Value | null)[];
  /** The same in other ops, one value an output: for engines that have no form of their own for it. */
  expand?(builder: ProgramBuilder, inputs: readonly Value[], attributes: OpAttributes[Type]): Value[];
  /** How many of the outputs, from the first, `gradient` takes gradients of; all where absent. */
  readonly differentiableOutputs?: number;
  /** Whether every element of the result depends on the same element of each input alone, or on an input's only one. */
  readonly elementwise?: boolean;
  /**
   * Small random instances for the conformance loop: shapes, attributes and values at which it is differentiable. None
   * where the op is a gradient whose inputs depend on each other: it is tried through the op that it belongs to.
   */
  readonly samples: readonly OpSample<Type>[];
}

export interface GradientContext<Type extends OpType> {
  readonly builder: ProgramBuilder;
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  /** Gradient of the loss with respect to each output; `null` where the output does not reach the loss. */
  readonly outputGradients: readonly (Value | null)[];
  readonly attributes: OpAttributes[Type];
  /** Whether the gradient of this input is needed; that of a fed image never is. */
  needs(input: number): boolean;
}

export interface OpSample<Type extends OpType = OpType> {
  readonly inputs: readonly SampleInput[];
  readonly attributes: OpAttributes[Type];
}

export interface SampleInput extends TensorType {
  /** Range of the random values; [−1, 1] where absent. `distinct` keeps values apart, for maxima. */
  readonly range?: readonly [number, number];
  readonly distinct?: boolean;
}

/** Ties the definition to the attributes of its type. */
export function defineOp<const Type extends OpType>(definition: OpDefinition<Type>): OpDefinition<Type> {
  return definition;
}
