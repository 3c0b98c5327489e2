import type { ProgramBuilder } from '../program/builder';
import type { Value } from '../program/program';
import type { Initializer } from '../tensor/initializer';
import type { Shape } from '../tensor/shape';
import type { Window } from '../tensor/window';
import type { ParameterSpecs, ParameterValues } from '../document/parameters/spec';
import type { BlockProblem } from '../document/problem';
import type { CompositeGraph } from '../document/schema';

export type BlockDefinition = PrimitiveBlock | CompositeBlock;

export type BlockCategory =
  'input & output' | 'convolution' | 'pooling' | 'normalise & activate' | 'merge' | 'dense' | 'reshape' | 'composites';

interface BlockBase<Specs extends ParameterSpecs> {
  /** The name in the file and in the palette: `Conv2D`. */
  readonly type: string;
  readonly category: BlockCategory;
  /** One line that a student understands. */
  readonly doc: string;
  /** Where it is taught or published: `lecture 003`, `LeCun et al. 1998`. */
  readonly source?: string;
  /** More words that the search finds it by. */
  readonly keywords?: readonly string[];
  readonly parameters: Specs;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  /** What the node says of itself in one line: `6 @ 5×5 · same · tanh`. */
  caption(parameters: ParameterValues<Specs>): string;
}

export interface Port {
  readonly name: string;
  /** Takes any number of edges (Add, Concatenate); their order is the order of the edges in the document. */
  readonly many?: boolean;
}

/**
 * A block that states its own rules. One file a block; adding one is that file and a line in `registry.ts`, and its form in
 * each language, `targets/keras/blocks` and `targets/pytorch/blocks`; the conformance tests name what is missing.
 */
export interface PrimitiveBlock<Specs extends ParameterSpecs = ParameterSpecs> extends BlockBase<Specs> {
  readonly kind: 'primitive';
  /** Output shapes, or what is wrong and how it can be mended. Called only when every port has what it needs. */
  shape(context: BlockContext<Specs>): ShapeResult;
  /** Weights in their canonical, channels-last shapes. Called only where `shape` succeeded, as all that follow. */
  weights?(context: BlockContext<Specs>): readonly WeightSpec[];
  /** Multiply-accumulates of convolutions and dense layers for one example; 0 where absent. */
  macs?(context: BlockContext<Specs>): number;
  /** The window that one output position sees of the input; `all` for whole images. Absent: one position. */
  window?(context: BlockContext<Specs>): Window | 'all';
  /** The output-size rule with this node's numbers in it, for the inspector. */
  formula?(context: BlockContext<Specs>): readonly Formula[];
  /** The parameter count in its parts: `6·(5·5·1) + 6 = 156`. */
  parameterFormula?(context: BlockContext<Specs>): string;
  /**
   * Whether each output element depends on the input element at the same place alone, so that any order of the
   * elements serves (Activation, Dropout): lets a flattened image stay in the engine's own order.
   */
  readonly elementwise?: boolean;
  /**
   * Where the network meets the world. `input`: has no input ports; `lower` gets the fed tensor as its only value and
   * passes it on. `output`: what arrives is a result of the network; `lower` passes it on.
   */
  readonly boundary?: 'input' | 'output';
  /** Lays an image out as one vector an example, through `LowerContext.flatten` and in no other way. */
  readonly flattens?: boolean;
  lower(context: LowerContext<Specs>): Value[];
  /** Known answers from papers, lectures or other frameworks, tried by the conformance loop. */
  readonly examples: readonly BlockExample[];
}

/** A block that is only a drawing of other blocks. */
export interface CompositeBlock<Specs extends ParameterSpecs = ParameterSpecs> extends BlockBase<Specs> {
  readonly kind: 'composite';
  readonly graph: CompositeGraph;
  readonly examples?: readonly BlockExample[];
}

export interface BlockContext<Specs extends ParameterSpecs = ParameterSpecs> {
  readonly parameters: ParameterValues<Specs>;
  /** Shapes that arrive, port by port in the order of `inputs`; a port with `many` brings one entry an edge. */
  readonly inputs: readonly Shape[];
  /** Empty while `shape` itself runs. */
  readonly outputs: readonly Shape[];
}

export interface WeightSpec {
  /** `kernel`, `bias`, `gamma`, `movingMean` … */
  readonly name: string;
  readonly shape: Shape;
  readonly initializer: Initializer;
  /** False for running statistics: they are state, not parameters that a gradient moves. */
  readonly trainable: boolean;
  /** Whether weight decay applies; kernels yes, biases and normalisation no. */
  readonly decay?: boolean;
  /** What the axes mean, so that lowering can bring them into an engine's layout. */
  readonly role: 'convolutionKernel' | 'denseKernel' | 'vector';
}

export type ShapeResult = { readonly outputs: readonly Shape[] } | { readonly problems: readonly BlockProblem[] };

export interface Formula {
  /** `output height = (N − F + 2P) / S + 1` */
  readonly rule: string;
  /** `(227 − 11 + 0) / 4 + 1 = 55` */
  readonly worked: string;
  readonly source?: string;
}

export interface LowerContext<Specs extends ParameterSpecs = ParameterSpecs> extends BlockContext<Specs> {
  readonly builder: ProgramBuilder;
  /** The tensors that arrive, with a batch axis first, in the builder's layout. */
  readonly values: readonly Value[];
  /** The weight of this name, in the program's layout. */
  weight(name: string): Value;
  /** Sets the value that a non-trainable weight takes after the step. */
  update(name: string, value: Value): void;
  /** Random numbers in [0, 1), new at each run. */
  uniform(shape: Shape): Value;
  /**
   * One vector an example: [batch, height · width · channels]. Channels-last order, except where only dense layers read
   * it: there it stays in the engine's own order and the rows of their kernels are permuted at the border.
   */
  flatten(value: Value): Value;
  readonly mode: 'train' | 'predict';
  readonly batch: number;
}

export interface BlockExample {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly inputs: readonly Shape[];
  readonly outputs: readonly Shape[];
  /** Trainable and fixed weights together. */
  readonly weights?: number;
  readonly macs?: number;
  readonly source: string;
}

/** Keeps the literal types of a block's parameters. */
export function defineBlock<const Specs extends ParameterSpecs>(block: PrimitiveBlock<Specs>): PrimitiveBlock<Specs> {
  return block;
}

export function defineComposite<const Specs extends ParameterSpecs>(
  block: CompositeBlock<Specs>,
): CompositeBlock<Specs> {
  return block;
}
