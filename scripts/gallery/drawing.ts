import type { Composite, Edge, NetNode, Recipe } from '../../src/shared/document/schema';
import type { Layer } from '../../src/shared/experiments/chainDrawing';
import { arranged, type PlainNode, type PlainNote } from './arranged';
import { written } from './written';

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

/** Draws a network of the gallery as one chain, with notes above its nodes. */
export class Drawing {
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

  /**
   * Adds a node and feeds it from the one added last.
   * @param repetition how often it is drawn in a row, and what differs then
   */
  add(id: string, block: string, parameters: Parameters = {}, repetition: Pick<NetNode, 'repeat' | 'each'> = {}): this {
    const last = this.nodes.at(-1)?.id;
    this.nodes.push({ id, block, parameters, ...repetition });
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
    this.notes.push({ text, above: this.nodes.at(-1)!.id });
    return this;
  }

  toString(): string {
    return written(arranged(this));
  }
}
