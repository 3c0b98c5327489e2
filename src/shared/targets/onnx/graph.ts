import { sizeOf, type Shape } from '../../tensor/shape';
import type { OnnxNode, OnnxTensor } from './protobuf';
import { scopedName } from './names';
import type { OnnxDType } from './types';
import type { OnnxAttributes, OnnxWriter } from './writer';

type OpenNode = OnnxNode & { inputs: string[]; outputs: string[]; attributes: OnnxAttributes; requests: number };

/** ONNX Runtime's own operators on images in blocks of channels. */
export const blockDomain = 'com.microsoft.nchwc';

/**
 * The ONNX graph being written. Two requests for the same operator on the same inputs give one node: a gradient may ask
 * again for what the forward pass has, or for one more of its outputs.
 */
export class OnnxGraph implements OnnxWriter {
  readonly openNodes: OpenNode[] = [];
  readonly constants: OnnxTensor[] = [];
  /** The path of the block that is written now. */
  scope = '';
  private readonly known = new Map<string, OpenNode>();
  private readonly knownConstants = new Map<string, string>();
  private readonly producers = new Map<string, OpenNode>();
  private count = 0;

  constructor(readonly channelBlock: number | undefined = undefined) {}

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
        node.outputs[index] = this.nextName(type);
        this.producers.set(node.outputs[index], node);
      }
      return node.outputs[index]!;
    });
  }

  blocked(images: string): string {
    const producer = this.producers.get(images);
    if (producer?.type === 'ReorderOutput') return producer.inputs[0]!;
    return this.node('ReorderInput', [images], {}, blockDomain);
  }

  unblocked(images: string, channels: number): string {
    return this.node('ReorderOutput', [images], { channels }, blockDomain);
  }

  addBias(output: string, bias: string, channels: number): boolean {
    const node = this.convolutionOf(output);
    const takesBias = node?.type === 'Conv' || node?.type === 'ConvTranspose' || node?.type === 'Gemm';
    if (!takesBias || node.inputs.length !== 2 || node.attributes.activation) return false;
    const filling = node.domain === blockDomain ? -channels % this.channelBlock! : 0;
    node.inputs.push(filling ? this.node('Pad', [bias, this.int64([0, filling + this.channelBlock!])]) : bias);
    this.forget(node);
    return true;
  }

  activate(output: string, activation: string): boolean {
    const node = this.convolutionOf(output);
    if (node?.domain !== blockDomain || node.attributes.activation) return false;
    node.attributes = { ...node.attributes, activation };
    this.forget(node);
    return true;
  }

  /** The node that makes the output, seen through the change of its order; none that was asked for twice. */
  private convolutionOf(output: string): OpenNode | undefined {
    const producer = this.producers.get(output);
    const node = producer?.type === 'ReorderOutput' ? this.producers.get(producer.inputs[0]!) : producer;
    return producer?.requests === 1 && node?.requests === 1 ? node : undefined;
  }

  /** A node that changed is no longer the one that was asked for. */
  private forget(changed: OpenNode): void {
    for (const [key, node] of this.known) if (node === changed) this.known.delete(key);
  }

  /** The nodes that the outputs depend on, each after those that feed it. */
  ordered(outputs: Iterable<string>): OnnxNode[] {
    const needed = new Set<OpenNode>();
    const waiting = [...outputs];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const node = this.producers.get(name);
      if (!node || needed.has(node)) continue;
      needed.add(node);
      waiting.push(...node.inputs);
    }
    const inOrder: OpenNode[] = [];
    const placed = new Set<OpenNode>();
    const place = (node: OpenNode) => {
      if (placed.has(node)) return;
      placed.add(node);
      for (const name of node.inputs) if (this.producers.has(name)) place(this.producers.get(name)!);
      inOrder.push(node);
    };
    // Few nodes were asked for before what they read (a convolution gets its bias later), so this goes never deep.
    for (const node of this.openNodes) if (needed.has(node)) place(node);
    return inOrder;
  }

  private open(key: string, node: OpenNode): OpenNode {
    this.openNodes.push(node);
    this.known.set(key, node);
    return node;
  }

  /** The same value once more, under a name of its own. */
  copy(input: string): string {
    const output = this.nextName('Identity');
    const node = { type: 'Identity', domain: '', inputs: [input], outputs: [output], attributes: {}, requests: 1 };
    this.openNodes.push(node);
    this.producers.set(output, node);
    return output;
  }

  private nextName(type: string): string {
    return scopedName(this.scope, `${type}_${this.count++}`);
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
