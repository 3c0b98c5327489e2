import type { Saying } from '../messages/saying';
import type { ProgramBuilder } from '../program/builder';
import type { Value } from '../program/program';
import type { ExampleType } from '../tensor/exampleType';
import type { Initializer } from '../tensor/initializer';
import type { Shape } from '../tensor/shape';
import type { Readings } from '../tensor/reading';
import type { DType } from '../tensor/types';
import type { Window } from '../tensor/window';
import type { ParameterSpecs, ParameterValues } from '../document/parameters/spec';
import type { BlockProblem } from '../document/problem';
import type { CompositeGraph } from '../document/schema';

export type BlockDefinition = PrimitiveBlock | CompositeBlock;

export type BlockCategory =
  | 'input & output'
  | 'convolution'
  | 'pooling'
  | 'normalise & activate'
  | 'merge'
  | 'dense'
  | 'sequence'
  | 'reshape'
  | 'composites';

interface BlockBase<Specs extends ParameterSpecs> {
  /** The name in the file and in the palette: `Conv2D`. */
  readonly type: string;
  readonly category: BlockCategory;
  /** What its nodes are called before their number, where that is not its type: `bn` for bn1 and bn2. */
  readonly stem?: string;
  /** The choice whose value its nodes are called after: relu1, tanh1. */
  readonly stemParameter?: string;
  /** One line that a student understands. */
  readonly doc: string;
  /** Where it is published or taught: one of `sources`. */
  readonly source?: string;
  /** Additional search terms. */
  readonly keywords?: readonly string[];
  readonly parameters: Specs;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  /** The node's settings in one line: `6 @ 5×5 · same · tanh`. */
  caption(parameters: ParameterValues<Specs>): string;
}

export interface Port {
  readonly name: string;
  /** Takes any number of edges (Add, Concatenate); their order is the order of the edges in the document. */
  readonly many?: boolean;
}

/**
 * A block with its own rules. One file per block: to add one, write that file, a line in `registry.ts`, and its form in each
 * code target, `targets/keras/blocks` and `targets/pytorch/blocks`; the conformance tests name what is missing.
 */
export interface PrimitiveBlock<Specs extends ParameterSpecs = ParameterSpecs> extends BlockBase<Specs> {
  readonly kind: 'primitive';
  /** What it computes with; float32 where absent. Other inputs are a problem before any of its rules is asked. */
  readonly takes?: readonly DType[];
  /** The types of its outputs, or problems with remedies. Called only when every port is connected. */
  shape(context: BlockContext<Specs>): ShapeResult;
  /** Weights in canonical, channels-last shapes. Like everything below, called only where `shape` succeeded. */
  weights?(context: BlockContext<Specs>): readonly WeightSpec[];
  /** Multiply-accumulates of convolutions and dense layers for one example; 0 where absent. */
  macs?(context: BlockContext<Specs>): number;
  /**
   * The input window of one output position, or what each reads; `all` for the whole image, `transposed` for one position
   * where rows and columns change places. Absent: one position.
   */
  window?(context: BlockContext<Specs>): Window | Readings | 'all' | 'transposed' | undefined;
  /** The output-size rule with this node's values filled in, for the inspector. */
  formula?(context: BlockContext<Specs>): readonly Formula[];
  /** How its gradients are calculated, with this node's values filled in, for the inspector. */
  gradientFormula?(context: BlockContext<Specs>): readonly Formula[];
  /** How the parameter count is computed: `6·(5·5·1) + 6 = 156`. */
  parameterFormula?(context: BlockContext<Specs>): FormulaText;
  /**
   * Whether each output element depends only on the input element at the same position (Activation, Dropout), so the
   * order of the elements does not matter: lets a flattened image stay in the engine's own order.
   */
  readonly elementwise?: boolean;
  /**
   * Marks the network's ends. `input`: no input ports; `lower` gets the fed tensor as its only value and passes it on.
   * `output`: its input is a result of the network; `lower` passes it on.
   */
  readonly boundary?: 'input' | 'output';
  /** The kernel that its settings fix: shown as learned filters are, with what it makes of a sample image. */
  fixedFilter?(parameters: ParameterValues<Specs>): FixedFilter;
  /** Of a block that is applied to every time step of a sequence by itself: the block that it applies. */
  readonly distributes?: PrimitiveBlock;
  /** Flattens an image to one vector per example, always through `LowerContext.flatten`. */
  readonly flattens?: boolean;
  lower(context: LowerContext<Specs>): Value[];
  /** Known answers from papers, lectures or other frameworks, checked by the conformance tests. */
  readonly examples: readonly BlockExample[];
}

/** A block defined as a graph of other blocks. */
export interface CompositeBlock<Specs extends ParameterSpecs = ParameterSpecs> extends BlockBase<Specs> {
  readonly kind: 'composite';
  readonly graph: CompositeGraph;
  /**
   * The block that the inside repeats in a row, where the composite stands for one node that is repeated. Its inside has the
   * names of the scope around it.
   */
  readonly chainOf?: BlockDefinition;
  readonly examples?: readonly BlockExample[];
}

export interface BlockContext<Specs extends ParameterSpecs = ParameterSpecs> {
  readonly parameters: ParameterValues<Specs>;
  /** What arrives, port by port in the order of `inputs`; a port with `many` has one entry per edge. */
  readonly inputs: readonly ExampleType[];
  /** Empty while `shape` runs. */
  readonly outputs: readonly ExampleType[];
  /** What feeds each input, for messages: `conv1`. */
  readonly names?: readonly string[];
}

export interface FixedFilter {
  /** Row by row; each channel of an image is convolved with it. */
  readonly kernel: readonly (readonly number[])[];
  /** Whether absolute values come out. */
  readonly absolute: boolean;
}

export interface WeightSpec {
  /** `kernel`, `bias`, `gamma`, `movingMean` … */
  readonly name: string;
  readonly shape: Shape;
  readonly initializer: Initializer;
  /** False for running statistics: they are state, not updated by gradients. */
  readonly trainable: boolean;
  /** Whether weight decay applies: to kernels, not to biases and normalisation. */
  readonly decay?: boolean;
  /** What the axes mean, so that lowering can convert them to an engine's layout. */
  readonly role: 'convolutionKernel' | 'denseKernel' | 'matrix' | 'vector';
}

export type ShapeResult = { readonly outputs: readonly ExampleType[] } | { readonly problems: readonly BlockProblem[] };

/** Symbols, alike in every language; or a message, where there are words among them. */
export type FormulaText = string | Saying;

export interface Formula {
  /** `output height = (N − F + 2P) / S + 1` */
  readonly rule: FormulaText;
  /** `(227 − 11 + 0) / 4 + 1 = 55` */
  readonly worked: FormulaText;
  readonly source?: string;
}

export interface LowerContext<Specs extends ParameterSpecs = ParameterSpecs> extends BlockContext<Specs> {
  readonly builder: ProgramBuilder;
  /** The input tensors, batch axis first, in native order: images in the builder's layout, all else as it is. */
  readonly values: readonly Value[];
  /** An input in canonical order, channels last. */
  canonical(input: number): Value;
  /** Brings an image in canonical order, batch axis first, into native order, in which `lower` returns its results. */
  native(image: Value): Value;
  /** The reverse: an image in native order, brought into canonical order. */
  canonicalImage(image: Value): Value;
  /** The weight of this name, in the program's layout. */
  weight(name: string): Value;
  /** Sets a non-trainable weight's value after the step. */
  update(name: string, value: Value): void;
  /** Uniform random numbers in [0, 1), drawn anew each time the program runs. */
  uniform(shape: Shape): Value;
  /**
   * An input as one vector per example: [batch, height · width · channels]. In canonical order, except where only dense
   * layers read it: then it stays in native order, and the rows of their kernels are permuted when weights enter or leave.
   */
  flatten(input: number): Value;
  readonly mode: 'train' | 'predict';
  readonly batch: number;
}

export interface BlockExample {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** A bare shape stands for what `typeOfShape` makes of it: an image if it has three axes. */
  readonly inputs: readonly (Shape | ExampleType)[];
  readonly outputs: readonly (Shape | ExampleType)[];
  /** Trainable and non-trainable weights together. */
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
