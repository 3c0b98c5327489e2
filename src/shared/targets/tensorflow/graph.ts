import type { Shape } from '../../tensor/shape';
import type { DType } from '../../tensor/types';
import type { TensorFlowNode } from './protobuf';
import {
  commonAbilities,
  int32,
  type TensorFlowAbilities,
  type TensorFlowAttributes,
  type TensorFlowWriter,
} from './writer';

/**
 * The graph being written. Pure nodes with the same inputs and attributes are one node, within a program: the programs
 * of one graph are kept apart, so that what one runs never pulls in another's feeds.
 */
export class TensorFlowGraph implements TensorFlowWriter {
  readonly openNodes: TensorFlowNode[] = [];
  /** Where new nodes are filed, `train/conv1`: error messages and TensorBoard show it. */
  scope = '';
  private readonly known = new Map<string, string>();
  private readonly types = new Map<string, string>();
  private program = '';
  private path = '';
  private readonly paths = new Map<string, string>();

  constructor(readonly abilities: TensorFlowAbilities = commonAbilities) {}

  /** What is written from now on belongs to this program. */
  begin(program: string): void {
    this.program = program;
    this.scope = program;
    this.path = '';
    this.known.clear();
  }

  /** Files what is written from now on under a block's path. */
  enter(path: string): void {
    this.path = path;
    this.scope = scopeName(path ? `${this.program}/${path}` : this.program);
  }

  node(type: string, inputs: readonly string[], attributes: TensorFlowAttributes = {}): string {
    return this.nodes(type, inputs, 1, attributes)[0]!;
  }

  nodes(type: string, inputs: readonly string[], outputs: number, attributes: TensorFlowAttributes = {}): string[] {
    const key = JSON.stringify([type, inputs, attributes]);
    const name = this.known.get(key) ?? this.add(type, inputs, attributes);
    this.known.set(key, name);
    return Array.from({ length: outputs }, (_, index) => `${name}:${index}`);
  }

  /** Adds a node of its own, even where an equal one is known (it reads or changes a variable), and gives its name. */
  add(type: string, inputs: readonly string[], attributes: TensorFlowAttributes = {}): string {
    const name = `${this.scope}/${type}_${this.openNodes.length}`;
    this.openNodes.push({ name, type, inputs: [...inputs], attributes });
    this.types.set(name, type);
    this.paths.set(name, this.path);
    return name;
  }

  /** The path of the block that a node was written for; nothing for the loss, the optimizer and the like. */
  blockOf(node: string): string | undefined {
    return this.paths.get(node) || undefined;
  }

  sibling(output: string, type: string, index: number): string | undefined {
    const [name] = output.split(':');
    return this.types.get(name!) === type ? `${name}:${index}` : undefined;
  }

  int32(values: readonly number[], shape: Shape = [values.length]): string {
    return this.constant({ dtype: 'int32', shape, values });
  }

  float(value: number, shape: Shape = []): string {
    return this.constant({ dtype: 'float32', shape, values: [value] });
  }

  floats(values: readonly number[], shape: Shape): string {
    return this.constant({ dtype: 'float32', shape, values });
  }

  reshape(input: string, shape: Shape, dtype: DType = 'float32'): string {
    return this.node('Reshape', [input, this.int32(shape)], { T: { type: dtype }, Tshape: int32 });
  }

  transpose(input: string, permutation: readonly number[], dtype: DType = 'float32'): string {
    if (permutation.every((axis, index) => axis === index)) return input;
    return this.node('Transpose', [input, this.int32(permutation)], { T: { type: dtype }, Tperm: int32 });
  }

  private constant(tensor: { dtype: 'int32' | 'float32'; shape: Shape; values: readonly number[] }): string {
    return this.node('Const', [], { dtype: { type: tensor.dtype }, value: { tensor } });
  }
}

/** TensorFlow allows letters, digits and `_ . - /` in names, and begins them with a letter, a digit or a point. */
function scopeName(path: string): string {
  return path.replace(/[^A-Za-z0-9_.\-/]/g, '_').replace(/\/(?=[^A-Za-z0-9.])/g, '/.');
}
