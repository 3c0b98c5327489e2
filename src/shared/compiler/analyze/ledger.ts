import type { PrimitiveBlock } from '../../blocks/definition';
import type { ExpandedNode } from '../expand/expansion';
import type { FactsMemory } from './facts';
import type { Finding } from './finding';

/**
 * The analysis state of the node at one path. It lives as long as the node and is updated in place by each check: allocating
 * thousands of them after every edit would dominate the cost.
 */
export interface Entry {
  node: ExpandedNode;
  /** From this check; until it reaches the node, from the previous one. Absent only before the first. */
  finding: Finding | undefined;
  /** Whether the previous check had the same node object. */
  isKept: boolean;
  /** What changed about the node since the previous check. */
  news: number;
  /** Whether the network's output depends on it. */
  isUsed: boolean;
  /** Its place in the order of nodes. */
  place: number;
  /** The number of the last check that saw it. */
  check: number;
  /** Where the network begins or ends. */
  boundary: Boundary | undefined;
  /** Whether it uses the weights of another node. */
  sharesWeights: boolean;
  /** Where it is not looked up yet, absent. */
  feeding: readonly Entry[] | undefined;
  /** Cached results of its block's rules. */
  readonly facts: FactsMemory;
}

export type Boundary = NonNullable<PrimitiveBlock['boundary']>;

const nothing: readonly Entry[] = [];

/** The nodes of a drawing with what was found out about them, from check to check. */
export class Ledger {
  /** In the order of the nodes: each comes after those that feed it, a composite after what is inside it. */
  entries: readonly Entry[] = nothing;
  /** Those where the network begins or ends, in the same order; most checks need only these few. */
  boundaries: readonly Entry[] = nothing;
  /** Those that use the weights of others. */
  sharing: readonly Entry[] = nothing;
  private readonly byPath = new Map<string, Entry>();
  private check = 0;

  /** Begins a check, dropping nodes that no longer exist. */
  begin(nodes: readonly ExpandedNode[]): void {
    const before = this.entries;
    const entries = new Array<Entry>(nodes.length);
    const [boundaries, sharing]: [Entry[], Entry[]] = [[], []];
    this.check++;
    // Edits move nodes together, so a node mostly stands behind the one that it stood behind.
    let next = 0;
    for (let place = 0; place < nodes.length; place++) {
      const node = nodes[place]!;
      const candidate = before[next];
      let entry = candidate?.node.path === node.path ? candidate : this.byPath.get(node.path);
      if (entry) {
        next = entry.place + 1;
        this.meet(entry, node, place);
      } else entry = this.add(node, place);
      entries[place] = entry;
      if (entry.boundary !== undefined) boundaries.push(entry);
      if (entry.sharesWeights) sharing.push(entry);
    }
    this.entries = entries;
    this.boundaries = boundaries;
    this.sharing = sharing;
    if (this.byPath.size === nodes.length) return;
    for (const { check, node } of before) if (check !== this.check) this.byPath.delete(node.path);
  }

  get(path: string): Finding | undefined {
    return this.byPath.get(path)?.finding;
  }

  entryAt(path: string): Entry | undefined {
    return this.byPath.get(path);
  }

  /** The entries that feed this one, for each arrival that has an origin; of a composite also what is inside. */
  feeding(entry: Entry): readonly Entry[] {
    return (entry.feeding ??= this.lookUp(entry.node));
  }

  private meet(entry: Entry, node: ExpandedNode, place: number): void {
    entry.isKept = entry.node === node;
    if (!entry.isKept) {
      entry.node = node;
      entry.boundary = boundaryOf(node);
      entry.sharesWeights = sharesWeights(node);
      entry.feeding = undefined;
    }
    entry.place = place;
    entry.check = this.check;
  }

  private add(node: ExpandedNode, place: number): Entry {
    const entry: Entry = {
      node,
      finding: undefined,
      isKept: false,
      news: 0,
      isUsed: false,
      place,
      check: this.check,
      boundary: boundaryOf(node),
      sharesWeights: sharesWeights(node),
      feeding: undefined,
      facts: [],
    };
    this.byPath.set(node.path, entry);
    return entry;
  }

  private lookUp(node: ExpandedNode): readonly Entry[] {
    const feeding: Entry[] = [];
    for (const { origin } of node.arrivals) if (origin) feeding.push(this.byPath.get(origin.path)!);
    if (node.kind === 'composite') for (const { path } of node.children) feeding.push(this.byPath.get(path)!);
    return feeding.length ? feeding : nothing;
  }
}

function boundaryOf(node: ExpandedNode): Boundary | undefined {
  return node.kind === 'primitive' ? node.block.boundary : undefined;
}

function sharesWeights({ node, kind }: ExpandedNode): boolean {
  return node.weightsOf !== undefined && kind !== 'bypassed';
}
