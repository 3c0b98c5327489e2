import type { Shape } from '../../tensor/shape';
import type { DType } from '../../tensor/types';

/**
 * What an op uses to write itself into a TensorFlow graph. Names of results are made by the writer (`scope/Conv2D_3:0`);
 * asking for what is in the graph already gives the name it has. Attributes without a default, such as `T`, must be said.
 */
export interface TensorFlowWriter {
  readonly abilities: TensorFlowAbilities;
  /** Adds a node and returns the name of its first output. */
  node(type: string, inputs: readonly string[], attributes?: TensorFlowAttributes): string;
  /** Adds a node and returns the names of its first outputs, as many as asked for. */
  nodes(type: string, inputs: readonly string[], outputs: number, attributes?: TensorFlowAttributes): string[];
  /** Another output of the node that makes `output`, where that node is of this type (a state kept for a gradient). */
  sibling(output: string, type: string, index: number): string | undefined;
  /** Constants; equal ones are written once. A vector where no shape is given. */
  int32(values: readonly number[], shape?: Shape): string;
  /** One number in every element. */
  float(value: number, shape?: Shape): string;
  floats(values: readonly number[], shape: Shape): string;
  reshape(input: string, shape: Shape, dtype?: DType): string;
  transpose(input: string, permutation: readonly number[], dtype?: DType): string;
}

/** What the library that runs the graph has operators for, where libraries differ. */
export interface TensorFlowAbilities {
  /** Gradients of dilated convolutions: with oneDNN and on graphics cards, but not in TensorFlow's own for processors. */
  readonly dilatedGradients: boolean;
  /** Runs on a graphics card, where other forms are the fast ones. */
  readonly graphicsCard: boolean;
}

/** Whether convolutions are oneDNN's, whose fast code some forms are chosen for. */
export function convolvesByOneDnn({ dilatedGradients, graphicsCard }: TensorFlowAbilities): boolean {
  return dilatedGradients && !graphicsCard;
}

/** What every TensorFlow can do. */
export const commonAbilities: TensorFlowAbilities = { dilatedGradients: false, graphicsCard: false };

/** Types of elements in a graph: those of tensors, handles of variables, and what some operators count in. */
export type TensorFlowType = DType | 'int64' | 'resource';

export interface TensorFlowTensor {
  readonly dtype: Extract<DType, 'float32' | 'int32'>;
  readonly shape: Shape;
  /** One an element, or a single one for all. */
  readonly values: readonly number[];
}

/** A plain number is an integer, a list a list of integers. */
export type TensorFlowAttribute =
  | number
  | string
  | boolean
  | readonly number[]
  | { readonly float: number }
  | { readonly type: TensorFlowType }
  | { readonly shape: Shape }
  | { readonly tensor: TensorFlowTensor };

export type TensorFlowAttributes = Readonly<Record<string, TensorFlowAttribute>>;

/** The attribute values `T` and its like mostly have. */
export const float32 = { type: 'float32' } as const;
export const int32 = { type: 'int32' } as const;
