import { currentVersion, documentSchema, type Edge, type NetloomDocument, type NetNode } from '@shared/document/schema';

const position = { x: 0, y: 0 };

/** Draws a network in few words: each node is fed by the one before it unless `from` names others. */
export class Chart {
  private readonly nodes: NetNode[] = [];
  private readonly edges: Edge[] = [];

  constructor(private readonly name: string) {}

  /** How many nodes there are. */
  get length(): number {
    return this.nodes.length;
  }

  add(id: string, block: string, parameters: NetNode['parameters'] = {}, from = this.last()): this {
    this.nodes.push({ id, block, parameters, position });
    for (const source of from) this.edges.push({ from: [source, 'output'], to: [id, 'input'] });
    return this;
  }

  /** A convolution without bias, batch normalisation, ReLU; `block` may be another kind of convolution. */
  normalised(id: string, parameters: NetNode['parameters'], { block = 'Conv2D', from = this.last() } = {}): this {
    return this.add(id, block, { padding: 'same', bias: false, ...parameters }, from)
      .add(`${id}Bn`, 'BatchNormalization', { momentum: 0.9 })
      .add(`${id}Relu`, 'Activation');
  }

  document(): NetloomDocument {
    const { name, nodes, edges } = this;
    return documentSchema.parse({ format: 'netloom', version: currentVersion, name, nodes, edges });
  }

  private last(): string[] {
    return this.nodes.slice(-1).map(({ id }) => id);
  }
}
