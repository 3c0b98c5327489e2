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
   * How many channels stand side by side in ONNX Runtime's own order of images ("NCHWc": N × C/b × H × W × b), in which
   * its convolutions are about twice as fast; it depends on the processor. Absent in graphs that run anywhere.
   */
  readonly channelBlock: number | undefined;
  /** Images (channels first) in that order; without a copy where a convolution made them in it. */
  blocked(images: string): string;
  /** Images from that order, with the channels that were added to fill the last block cut off: they hold zeros. */
  unblocked(images: string, channels: number): string;
  /**
   * Gives the convolution or Gemm that makes `output` a bias, where it has none: it is added in the pass over memory that
   * is made anyhow. Only for an output that nothing else reads.
   */
  addBias(output: string, bias: string, channels: number): boolean;
  /** The same for an activation that leaves zeros zero, where a convolution in the order of blocks makes `output`. */
  activate(output: string, activation: string): boolean;
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
