import type { Composite, Edge, NetNode, Note, Recipe } from '../../src/shared/document/schema';
import { column, row } from './drawing';
import { written } from './written';

/** Where a node of a branching drawing stands and what feeds it. */
export interface Place {
  /** Ids of the nodes that feed its input; the node added last where absent. Named ports: `q:query`. */
  readonly from?: readonly string[];
  /** Column and row; to the right of the node added last where absent. */
  readonly at?: readonly [column: number, row: number];
  /** The node whose weights it uses; its own where absent. */
  readonly weightsOf?: string;
}

/** Draws a network of the gallery that branches: each node has a place in a grid. */
export class Graph {
  private readonly nodes: NetNode[] = [];
  private readonly edges: Edge[] = [];
  private readonly notes: Note[] = [];
  private readonly composites: Composite[] = [];
  private next: readonly [number, number] = [0, 0];

  /**
   * @param description a line for the gallery's list
   * @param recipe what differs from the defaults of the schema
   */
  constructor(
    readonly name: string,
    readonly description: string,
    private readonly recipe: Partial<Recipe> = {},
  ) {}

  add(
    id: string,
    block: string,
    parameters: NetNode['parameters'] = {},
    { from, at = this.next, weightsOf }: Place = {},
  ): this {
    const last = this.nodes.at(-1)?.id;
    const position = { x: at[0] * column, y: at[1] * row };
    this.nodes.push({ id, block, parameters, position, ...(weightsOf !== undefined && { weightsOf }) });
    for (const source of from ?? (last === undefined || block === 'Input' ? [] : [last])) {
      const [node = source, port = 'input'] = source.split(':');
      this.edges.push({ from: [node, 'output'], to: [id, port] });
    }
    this.next = [at[0] + 1, at[1]];
    return this;
  }

  /** Blocks of the drawing's own. */
  with(...composites: readonly Composite[]): this {
    this.composites.push(...composites);
    return this;
  }

  /** Puts a note above the drawing. */
  note(text: string): this {
    const size = { width: 2 * column - 70, height: 24 + 20 * Math.ceil(text.length / 55) };
    const position = { x: 2 * this.notes.length * column, y: -size.height - 70 };
    this.notes.push({ id: `note${this.notes.length + 1}`, text, position, size });
    return this;
  }

  toString(): string {
    const { name, nodes, edges, composites, notes, recipe } = this;
    return written({ name, nodes, edges, composites, notes, recipe });
  }
}
