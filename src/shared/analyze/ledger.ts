import type { ExpandedNode } from '../compile/expansion';
import type { Finding } from './finding';

const nothing: readonly number[] = [];

type Boundary = 'input' | 'output' | undefined;

/**
 * The nodes of one expansion with what was found out about them, by place and by path. What follows from a node alone is
 * taken over from the ledger before where the node is the same: hashing paths and visiting every node would otherwise be
 * most of the work after a small edit.
 */
export class Ledger {
  readonly findings: Finding[] = [];
  private readonly places: ReadonlyMap<string, number>;
  /** The ledger before, where every node stands where it stood. */
  private aligned: Ledger | undefined;
  /** Places of the nodes that feed each one. */
  private readonly dependencies: (readonly number[] | undefined)[];
  private readonly boundaries: Boundary[];

  constructor(
    readonly nodes: readonly ExpandedNode[],
    private before?: Ledger,
  ) {
    this.aligned = before && standAlike(nodes, before.nodes) ? before : undefined;
    this.places = this.aligned?.places ?? new Map(nodes.map(({ path }, place) => [path, place]));
    this.dependencies = this.aligned?.dependencies.slice() ?? [];
    this.boundaries = this.aligned?.boundaries.slice() ?? [];
    for (let place = 0; place < nodes.length; place++) {
      if (this.aligned?.nodes[place] === nodes[place]) continue;
      this.dependencies[place] = undefined;
      this.boundaries[place] = boundaryOf(nodes[place]!);
    }
  }

  /** What was found out about the node at this place in the ledger before. */
  earlier(place: number): Finding | undefined {
    return this.aligned ? this.aligned.findings[place] : this.before?.get(this.nodes[place]!.path);
  }

  /** Whether the very same node stood at this place. */
  isKept(place: number): boolean {
    return this.aligned?.nodes[place] === this.nodes[place];
  }

  /** Places of the nodes that feed this one, for each arrival that has an origin; of a composite also what is inside. */
  dependenciesOf(place: number): readonly number[] {
    return (this.dependencies[place] ??= this.lookUp(place));
  }

  /** Places of primitive nodes where the network begins or ends. */
  atBoundary(boundary: 'input' | 'output'): number[] {
    const places: number[] = [];
    for (
      let place = this.boundaries.indexOf(boundary);
      place >= 0;
      place = this.boundaries.indexOf(boundary, place + 1)
    )
      places.push(place);
    return places;
  }

  get(path: string): Finding | undefined {
    const place = this.places.get(path);
    return place === undefined ? undefined : this.findings[place];
  }

  /** The ledger before is no longer needed. */
  close(): void {
    this.before = undefined;
    this.aligned = undefined;
  }

  private lookUp(place: number): readonly number[] {
    const node = this.nodes[place]!;
    const feeding = node.arrivals.flatMap(({ origin }) => (origin ? [this.places.get(origin.path)!] : nothing));
    if (node.kind !== 'composite') return feeding;
    return [...feeding, ...node.children.map(({ path }) => this.places.get(path)!)];
  }
}

function standAlike(nodes: readonly ExpandedNode[], before: readonly ExpandedNode[]): boolean {
  const isSame = (node: ExpandedNode, place: number) => node === before[place] || node.path === before[place]!.path;
  return nodes.length === before.length && nodes.every(isSame);
}

function boundaryOf(node: ExpandedNode): Boundary {
  return node.kind === 'primitive' ? node.block.boundary : undefined;
}
