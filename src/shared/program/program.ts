import type { Shape } from '../tensor/shape';
import type { TensorType } from '../tensor/types';
import type { Initializer } from '../tensor/initializer';
import type { OpAttributes, OpType } from './attributes';

/**
 * The op program: what every engine runs. It is a list of ops in an order in which each one's inputs come before it,
 * with static shapes (the batch axis first). It knows nothing of blocks and nothing of engines.
 */
export interface Program {
  readonly layout: Layout;
  readonly inputs: readonly ProgramInput[];
  readonly variables: readonly Variable[];
  readonly nodes: readonly OpNode[];
  readonly outputs: ReadonlyMap<string, Value>;
  /** New values of variables, assigned together after the step. */
  readonly updates: ReadonlyMap<string, Value>;
}

/** The position of an image's channel axis: last (`NHWC`, kernels `HWIO`) or second (`NCHW`, kernels `OIHW`). */
export type Layout = 'NHWC' | 'NCHW';

/** How an engine wants programs to be lowered for it. */
export interface Lowering {
  readonly layout: Layout;
  /** `flat`: weights packed into few long vectors; `separate`: one variable per weight. */
  readonly packing: 'flat' | 'separate';
}

export interface Value extends TensorType {
  readonly id: number;
}

export interface OpNode<Type extends OpType = OpType> {
  readonly op: Type;
  readonly inputs: readonly Value[];
  readonly attributes: OpAttributes[Type];
  readonly outputs: readonly Value[];
  /** The path of the block that this op came from, `res1/conv1`; empty for loss, optimizer and the like. */
  readonly scope: string;
}

export interface ProgramInput {
  readonly name: string;
  readonly value: Value;
  /**
   * `feed`: images, labels, scalars such as the learning rate, given by the caller at each run.
   * `uniform`: random numbers in [0, 1) that the engine draws for each execution from the run's seed.
   * `resident`: data sent to the engine once and kept there, such as all images of a split.
   */
  readonly role: 'feed' | 'uniform' | 'resident';
}

/** A tensor that lives between runs: weights, running statistics, optimizer slots. */
export interface Variable {
  readonly name: string;
  readonly value: Value;
  /** The named tensors that lie in it one after the other. A variable that is not packed has one member. */
  readonly members: readonly Member[];
}

export interface Member {
  /** `c1/kernel`; for an optimizer's slot `c1/kernel:momentum`. */
  readonly name: string;
  /** Elements before it in the variable. */
  readonly offset: number;
  /** The shape inside programs of this layout. */
  readonly shape: Shape;
  /** The shape on disk and in the user interface: channels last. */
  readonly canonicalShape: Shape;
  /** How it is brought from the canonical form to this one. */
  readonly border: Border;
  readonly initializer: Initializer;
  readonly trainable: boolean;
}

/**
 * Permutation at the border between the canonical (channels-last) form of a weight and the program's. The canonical
 * tensor is first viewed as `view`, its axes permuted by `permutation`, and the result viewed as the member's shape.
 */
export interface Border {
  readonly view: Shape;
  readonly permutation: readonly number[];
}
