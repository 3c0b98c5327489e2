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
  /** For each place, where that node stood in the ledger before; −1 where it is new. */
  private readonly placesBefore: Int32Array;
  /** Places of the nodes that feed each one. */
  private readonly dependencies: (readonly number[] | undefined)[];
  private readonly boundaries: Boundary[];

  constructor(
    readonly nodes: readonly ExpandedNode[],
    private before?: Ledger,
  ) {
    this.placesBefore = before ? placesBefore(nodes, before) : new Int32Array(nodes.length).fill(-1);
    if (before && nodes.length === before.nodes.length && this.placesBefore.every((then, place) => then === place)) {
      // The one before has had its day: its lists become this one's.
      ({ places: this.places, dependencies: this.dependencies, boundaries: this.boundaries } = before);
      for (let place = 0; place < nodes.length; place++) {
        if (this.isKept(place)) continue;
        this.dependencies[place] = undefined;
        this.boundaries[place] = boundaryOf(nodes[place]!);
      }
      return;
    }
    this.places = new Map(nodes.map(({ path }, place) => [path, place]));
    const now = this.placesNow();
    this.dependencies = [];
    this.boundaries = [];
    for (let place = 0; place < nodes.length; place++) {
      const then = this.isKept(place) ? this.placesBefore[place]! : -1;
      this.dependencies.push(then < 0 ? undefined : moved(before!.dependencies[then], now));
      this.boundaries.push(then < 0 ? boundaryOf(nodes[place]!) : before!.boundaries[then]);
    }
  }

  /** What was found out about the node at this place in the ledger before. */
  earlier(place: number): Finding | undefined {
    return this.before?.findings[this.placesBefore[place]!];
  }

  /** Whether the very same node was there before. */
  isKept(place: number): boolean {
    return this.before?.nodes[this.placesBefore[place]!] === this.nodes[place];
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
    return this.findings[this.placeOf(path)];
  }

  /** −1 where there is no such node. */
  placeOf(path: string): number {
    return this.places.get(path) ?? -1;
  }

  /** The ledger before is no longer needed. */
  close(): void {
    this.before = undefined;
  }

  /** For each place before, where that node stands now; −1 where it is no more. */
  private placesNow(): Int32Array {
    const now = new Int32Array(this.before?.nodes.length ?? 0).fill(-1);
    this.placesBefore.forEach((then, place) => {
      if (then >= 0) now[then] = place;
    });
    return now;
  }

  private lookUp(place: number): readonly number[] {
    const node = this.nodes[place]!;
    const feeding = node.arrivals.flatMap(({ origin }) => (origin ? [this.places.get(origin.path)!] : nothing));
    if (node.kind !== 'composite') return feeding;
    return [...feeding, ...node.children.map(({ path }) => this.places.get(path)!)];
  }
}

/** Edits move nodes together, so a node mostly stands behind the one that it stood behind. */
function placesBefore(nodes: readonly ExpandedNode[], before: Ledger): Int32Array {
  const places = new Int32Array(nodes.length);
  let next = 0;
  for (let place = 0; place < nodes.length; place++) {
    const [node, candidate] = [nodes[place]!, before.nodes[next]];
    const stayed = node === candidate || node.path === candidate?.path;
    const then = stayed ? next : before.placeOf(node.path);
    places[place] = then;
    if (then >= 0) next = then + 1;
  }
  return places;
}

function moved(places: readonly number[] | undefined, to: Int32Array): readonly number[] | undefined {
  const now = places?.map((place) => to[place]!);
  return now?.includes(-1) ? undefined : now;
}

function boundaryOf(node: ExpandedNode): Boundary {
  return node.kind === 'primitive' ? node.block.boundary : undefined;
}
