import type { Shape } from '../../tensor/shape';

/**
 * What an op uses to write itself into an ONNX graph. Names of results are made by the writer; asking for what is in
 * the graph already gives the name it has.
 */
export interface OnnxWriter {
  /** Adds a node with one output and returns the output's name. */
  node(type: string, inputs: readonly string[], attributes?: OnnxAttributes, domain?: string): string;
  /** Adds a node with several outputs; `false` leaves one unnamed. */
  nodes(
    type: string,
    inputs: readonly string[],
    outputs: readonly boolean[],
    attributes?: OnnxAttributes,
    domain?: string,
  ): string[];
  /**
   * Adds an input to the node that makes `output`, where it is of one of these types and has two inputs only (a bias
   * that rides with a convolution). Only for an output that nothing else reads.
   */
  appendInput(output: string, types: readonly string[], input: string): boolean;
  /** Constants; equal ones are written once. */
  int64(values: readonly number[]): string;
  float(value: number, shape?: Shape): string;
  floats(values: readonly number[], shape: Shape): string;
  int32(values: readonly number[], shape: Shape): string;
  reshape(input: string, shape: Shape): string;
  transpose(input: string, permutation: readonly number[]): string;
}

export type OnnxAttribute = number | string | readonly number[] | { readonly float: number };
export type OnnxAttributes = Readonly<Record<string, OnnxAttribute>>;
