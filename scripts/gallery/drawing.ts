import type { Composite, Edge, NetNode, Note, Recipe } from '../../src/shared/document/schema';
import type { Layer } from '../../src/shared/experiments/chainDrawing';
import { written } from './written';

/** Distances between the top-left corners of neighbours: a node is 176 wide, and higher once its filters show. */
export const column = 216;
export const row = 248;

type Parameters = NetNode['parameters'];

/** Images of 1,000 classes that the user has to bring, scaled to a square. */
export const imageNet = (size: number): Recipe['dataset'] => ({
  kind: 'idx',
  id: 'imagenet',
  name: 'ImageNet (choose its files)',
  shape: [size, size, 3],
  classes: 1000,
});

/** Ten classes of small colour images that the user has to bring. */
export const cifar10: Recipe['dataset'] = {
  ...{ kind: 'idx', id: 'cifar-10', name: 'CIFAR-10 (choose its files)' },
  ...{ shape: [32, 32, 3], classes: 10 },
};

export const momentum = (learningRate: number, weightDecay = 0): Recipe['optimizer'] => ({
  kind: 'sgd',
  learningRate,
  momentum: 0.9,
  nesterov: false,
  weightDecay,
});

/** Draws a network of the gallery as one chain from left to right, with notes above it. */
export class Drawing {
  private readonly nodes: NetNode[] = [];
  private readonly edges: Edge[] = [];
  private readonly notes: Note[] = [];
  private readonly composites: Composite[] = [];

  /**
   * @param description a line for the gallery's list
   * @param recipe what differs from the defaults of the schema
   */
  constructor(
    readonly name: string,
    readonly description: string,
    private readonly recipe: Partial<Recipe> = {},
  ) {}

  /**
   * Adds a node to the right of all others and feeds it from the one added last.
   * @param repetition how often it is drawn in a row, and what differs then
   */
  add(id: string, block: string, parameters: Parameters = {}, repetition: Pick<NetNode, 'repeat' | 'each'> = {}): this {
    const last = this.nodes.at(-1)?.id;
    this.nodes.push({ id, block, parameters, ...repetition, position: { x: this.nodes.length * column, y: 0 } });
    if (last) this.edges.push({ from: [last, 'output'], to: [id, 'input'] });
    return this;
  }

  /** Adds layers one after another. */
  chain(...layers: readonly Layer[]): this {
    for (const [id, block, parameters] of layers) this.add(id, block, parameters);
    return this;
  }

  /** Blocks of the drawing's own. */
  with(...composites: readonly Composite[]): this {
    this.composites.push(...composites);
    return this;
  }

  /** Puts a note above the node added last. */
  note(text: string): this {
    const x = Math.max(0, this.nodes.length - 1) * column;
    const size = { width: 2 * column - 70, height: 24 + 20 * Math.ceil(text.length / 55) };
    this.notes.push({ id: `note${this.notes.length + 1}`, text, position: { x, y: -size.height - 70 }, size });
    return this;
  }

  /** Wraps the chain into rows, as text is, so that all of it can be read at once; notes stay above their nodes. */
  private wrapped(): { nodes: NetNode[]; notes: Note[] } {
    const columns = Math.max(5, Math.round(Math.sqrt(2 * this.nodes.length)));
    const wrap = <Item extends NetNode | Note>(item: Item): Item => {
      const index = Math.round(item.position.x / column);
      const position = { x: (index % columns) * column, y: item.position.y + Math.floor(index / columns) * row };
      return { ...item, position };
    };
    return { nodes: this.nodes.map(wrap), notes: this.notes.map(wrap) };
  }

  toString(): string {
    const { name, edges, composites, recipe } = this;
    const { nodes, notes } = this.wrapped();
    return written({ name, nodes, edges, composites, notes, recipe });
  }
}
