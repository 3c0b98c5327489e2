import type { BlockContext, PrimitiveBlock, WeightSpec } from '../blocks/definition';

/**
 * A document with its composites opened and its parameters resolved: primitive blocks alone, each after the ones that
 * feed it. The live analysis, lowering and the code targets start from this.
 */
export interface Network {
  readonly nodes: readonly NetworkNode[];
}

export interface NetworkNode {
  /** `conv1`, or inside composites `res1/conv1`. Unique. */
  readonly path: string;
  readonly name: string;
  readonly block: PrimitiveBlock;
  /** Where each arriving tensor comes from, in the order of `BlockContext.inputs`. */
  readonly sources: readonly Source[];
  readonly context: BlockContext;
  readonly weights: readonly WeightSpec[];
}

export interface Source {
  readonly path: string;
  /** Index into the outputs of that node. */
  readonly output: number;
}
