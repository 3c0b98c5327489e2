import { sizeOf, type Shape } from '../../tensor/shape';
import type { OnnxNode, OnnxTensor } from './protobuf';
import type { OnnxDType } from './types';
import type { OnnxAttributes, OnnxWriter } from './writer';

type OpenNode = OnnxNode & { inputs: string[]; outputs: string[]; requests: number };

/**
 * The ONNX graph being written. Two requests for the same operator on the same inputs give one node: a gradient may ask
 * again for what the forward pass has, or for one more of its outputs.
 */
export class OnnxGraph implements OnnxWriter {
  readonly openNodes: OpenNode[] = [];
  readonly constants: OnnxTensor[] = [];
  private readonly known = new Map<string, OpenNode>();
  private readonly knownConstants = new Map<string, string>();
  private readonly producers = new Map<string, OpenNode>();
  private count = 0;

  node(type: string, inputs: readonly string[], attributes: OnnxAttributes = {}, domain = ''): string {
    return this.nodes(type, inputs, [true], attributes, domain)[0]!;
  }

  nodes(
    type: string,
    inputs: readonly string[],
    outputs: readonly boolean[],
    attributes: OnnxAttributes = {},
    domain = '',
  ): string[] {
    const key = JSON.stringify([type, domain, inputs, attributes]);
    const node =
      this.known.get(key) ??
      this.open(key, { type, domain, inputs: [...inputs], outputs: [], attributes, requests: 0 });
    node.requests += 1;
    return outputs.map((wanted, index) => {
      while (node.outputs.length <= index) node.outputs.push('');
      if (wanted && !node.outputs[index]) {
        node.outputs[index] = `${type}_${this.count++}`;
        this.producers.set(node.outputs[index], node);
      }
      return node.outputs[index]!;
    });
  }

  appendInput(output: string, types: readonly string[], input: string): boolean {
    const node = this.producers.get(output);
    if (!node || node.requests > 1 || !types.includes(node.type) || node.inputs.length !== 2) return false;
    // The addition was asked for after its input was known, but not perhaps before this node: it moves to the end.
    node.inputs.push(input);
    this.openNodes.splice(this.openNodes.indexOf(node), 1);
    this.openNodes.push(node);
    for (const [key, value] of this.known) if (value === node) this.known.delete(key);
    return true;
  }

  private open(key: string, node: OpenNode): OpenNode {
    this.openNodes.push(node);
    this.known.set(key, node);
    return node;
  }

  /** The same value once more, under a name of its own. */
  copy(input: string): string {
    const output = `Identity_${this.count++}`;
    this.openNodes.push({
      type: 'Identity',
      domain: '',
      inputs: [input],
      outputs: [output],
      attributes: {},
      requests: 1,
    });
    return output;
  }

  int64(values: readonly number[]): string {
    const bytes = new Uint8Array(BigInt64Array.from(values, (value) => BigInt(value)).buffer);
    return this.constant('int64', [values.length], values, bytes);
  }

  float(value: number, shape: Shape = []): string {
    const count = sizeOf(shape);
    if (count <= 1) return this.floats([value], shape);
    // A large constant of one value is made by the engine, not carried by the file.
    return this.node('Expand', [this.floats([value], []), this.int64(shape)]);
  }

  floats(values: readonly number[], shape: Shape): string {
    return this.constant('float32', shape, values, new Uint8Array(Float32Array.from(values).buffer));
  }

  int32(values: readonly number[], shape: Shape): string {
    return this.constant('int32', shape, values, new Uint8Array(Int32Array.from(values).buffer));
  }

  reshape(input: string, shape: Shape): string {
    return this.node('Reshape', [input, this.int64(shape)]);
  }

  transpose(input: string, permutation: readonly number[]): string {
    const same = permutation.every((axis, index) => axis === index);
    return same ? input : this.node('Transpose', [input], { perm: permutation });
  }

  private constant(dtype: OnnxDType, shape: Shape, values: readonly number[], bytes: Uint8Array): string {
    const key = `${dtype}[${shape.join(',')}]${values.join(',')}`;
    const known = this.knownConstants.get(key);
    if (known) return known;
    const name = `constant_${this.constants.length}`;
    this.constants.push({ name, dtype, shape, bytes });
    this.knownConstants.set(key, name);
    return name;
  }
}
