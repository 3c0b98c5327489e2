import type { ProgramBuilder } from '../builder';
import type { OpNode, Value } from '../program';
import type { TensorType } from '../../tensor/types';
import type { OnnxWriter } from '../../targets/onnx/writer';
import type { TensorFlowWriter } from '../../targets/tensorflow/writer';

/**
 * One op: its shape rule, its gradient in terms of other ops, and how each engine's graph says it. One file an op;
 * adding one is that file and one line in `registry.ts`.
 */
export interface OpDefinition<Attributes extends object = Record<string, unknown>> {
  readonly type: string;
  /** One line for readers: what it computes. */
  readonly doc: string;
  /** The types of the outputs; throws an `Error` that names expectation and finding where the inputs do not fit. */
  infer(inputs: readonly TensorType[], attributes: Attributes): TensorType[];
  /**
   * Adds the ops that carry the gradient from the outputs back to the inputs. One entry an input, `null` where none
   * flows (integers, constants). Absent: the op cannot be differentiated (it is itself part of a gradient).
   */
  gradient?(context: GradientContext<Attributes>): (Value | null)[];
  /** How many of the outputs, from the first, `gradient` takes gradients of; all where absent. */
  readonly differentiableOutputs?: number;
  /** Whether every element of the result depends on the same element of each input alone, or on an input's only one. */
  readonly elementwise?: boolean;
  /** Writes the op into an ONNX graph and returns the names of its outputs, in order. */
  onnx(writer: OnnxWriter, context: OnnxContext<Attributes>): string[];
  /** The same for a TensorFlow graph: channels-last images. */
  tensorflow(writer: TensorFlowWriter, context: EmitContext<Attributes>): string[];
  /**
   * Small random instances for the conformance loop: shapes, attributes and values at which it is differentiable. None
   * where the op is a gradient whose inputs depend on each other: it is tried through the op that it belongs to.
   */
  readonly samples: readonly OpSample<Attributes>[];
}

export interface GradientContext<Attributes extends object> {
  readonly builder: ProgramBuilder;
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  /** Gradient of the loss with respect to each output; `null` where the output does not reach the loss. */
  readonly outputGradients: readonly (Value | null)[];
  readonly attributes: Attributes;
  /** Whether anybody asks for the gradient of this input: the gradient of an image that is fed is never needed. */
  needs(input: number): boolean;
}

export interface EmitContext<Attributes extends object> {
  readonly node: OpNode;
  readonly attributes: Attributes;
  /** Names of the inputs in the graph that is being written. */
  readonly inputs: readonly string[];
  readonly inputTypes: readonly TensorType[];
  readonly outputTypes: readonly TensorType[];
}

export interface OnnxContext<Attributes extends object> extends EmitContext<Attributes> {
  /** Whether nothing else in the program reads this input, so that the op may change how it is made. */
  soleReader(input: number): boolean;
}

export interface OpSample<Attributes extends object> {
  readonly inputs: readonly SampleInput[];
  readonly attributes: Attributes;
}

export interface SampleInput extends TensorType {
  /** Range of the random values; [−1, 1] where absent. `distinct` keeps values apart, for maxima. */
  readonly range?: readonly [number, number];
  readonly distinct?: boolean;
}

/** Keeps the literal type of an op's attributes while the registry sees them all alike. */
export function defineOp<Attributes extends object>(definition: OpDefinition<Attributes>): OpDefinition<Attributes> {
  return definition;
}
