import type { Edge, NetloomDocument, NetNode, Note, Recipe } from '../../src/shared/document/schema';

/** Distances between the top-left corners of neighbours: a node is about 170×90, with room for filters under it. */
const column = 240;
const row = 170;

type Parameters = NetNode['parameters'];

/** Draws a network of the gallery: nodes on a grid of columns (left to right) and rows, edges as they come. */
export class Drawing {
  private readonly nodes: NetNode[] = [];
  private readonly edges: Edge[] = [];
  private readonly notes: Note[] = [];
  /** The column of the next node. */
  private at = 0;

  constructor(
    private readonly name: string,
    private readonly recipe: Partial<Recipe> = {},
  ) {}

  /** Adds a node to the right of all others and feeds it from `from`, by default the node added last. */
  add(id: string, block: string, parameters: Parameters = {}, from = this.nodes.at(-1)?.id, rowIndex = 0): string {
    this.nodes.push({ id, block, parameters, position: { x: this.at * column, y: rowIndex * row } });
    if (from) this.connect(from, id);
    this.at += 1;
    return id;
  }

  connect(from: string, to: string): void {
    this.edges.push({ from: [from, 'output'], to: [to, 'input'] });
  }

  note(text: string, size: { width: number; height: number }): void {
    const id = `note${this.notes.length + 1}`;
    this.notes.push({ id, text, position: { x: this.notes.length * (size.width + 30), y: -size.height - 60 }, size });
  }

  /** The document, with its recipe left to the schema's defaults where nothing is said. */
  document(): Record<keyof NetloomDocument, unknown> {
    return {
      format: 'netloom',
      version: 1,
      name: this.name,
      nodes: this.nodes,
      edges: this.edges,
      composites: [],
      notes: this.notes,
      recipe: this.recipe,
    };
  }
}
