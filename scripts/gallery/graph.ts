import type { Composite, Edge, NetNode, Recipe } from '../../src/shared/document/schema';
import { arranged, type PlainNode, type PlainNote } from './arranged';
import { written } from './written';

/** What feeds a node of a branching drawing. */
export interface Sources {
  /** Ids of the nodes that feed its input; the node added last where absent. Named ports: `q:query`. */
  readonly from?: readonly string[];
  /** The node whose weights it uses; its own where absent. */
  readonly weightsOf?: string;
}

/** Draws a network of the gallery that branches. */
export class Graph {
  readonly nodes: PlainNode[] = [];
  readonly edges: Edge[] = [];
  readonly notes: PlainNote[] = [];
  readonly composites: Composite[] = [];

  /**
   * @param description a line for the gallery's list
   * @param recipe what differs from the defaults of the schema
   */
  constructor(
    readonly name: string,
    readonly description: string,
    readonly recipe: Partial<Recipe> = {},
  ) {}

  add(id: string, block: string, parameters: NetNode['parameters'] = {}, { from, weightsOf }: Sources = {}): this {
    const last = this.nodes.at(-1)?.id;
    this.nodes.push({ id, block, parameters, ...(weightsOf !== undefined && { weightsOf }) });
    for (const source of from ?? (last === undefined || block === 'Input' ? [] : [last])) {
      const [node = source, port = 'input'] = source.split(':');
      this.edges.push({ from: [node, 'output'], to: [id, port] });
    }
    return this;
  }

  /** Blocks of the drawing's own. */
  with(...composites: readonly Composite[]): this {
    this.composites.push(...composites);
    return this;
  }

  /** Puts a note above the drawing's first node. */
  note(text: string): this {
    this.notes.push({ text, above: this.nodes[0]!.id });
    return this;
  }

  toString(): string {
    return written(arranged(this));
  }
}
