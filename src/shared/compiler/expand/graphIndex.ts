import type { CompositeGraph, Edge, NetNode } from '../../document/schema';
import { ownersOf, type Owners } from './owners';

/** What is wired to what in one drawing or composite, by index into its nodes. Ports are not looked at. */
export interface GraphIndex {
  readonly nodes: readonly NetNode[];
  readonly positions: ReadonlyMap<string, number>;
  /** Edges that arrive at each node, in the order of the document. */
  readonly incoming: readonly (readonly Edge[])[];
  /** The places those edges come from. */
  readonly sources: readonly (readonly number[])[];
  /** Indices of the nodes, each after the ones that feed it; otherwise in the order of the document. */
  readonly order: readonly number[];
  /** Edges that close a cycle; without them the graph has none. */
  readonly circular: ReadonlySet<Edge>;
  /** Edges with an end that is not a node. */
  readonly loose: readonly Edge[];
  /** Places of nodes whose id an earlier one has already. */
  readonly duplicates: readonly number[];
  readonly owners: Owners;
}

const nothing: readonly Edge[] = [];

const known = new WeakMap<readonly Edge[], GraphIndex>();

/** Where the edges are the very same list and the nodes have the same ids, what was found out before is given again. */
export function indexGraph({ nodes, edges }: Pick<CompositeGraph, 'nodes' | 'edges'>): GraphIndex {
  const earlier = known.get(edges);
  const index = (earlier && withNodes(earlier, nodes)) ?? makeIndex(nodes, edges);
  known.set(edges, index);
  return index;
}

/** The same index of other nodes, where they have the same ids. */
function withNodes(earlier: GraphIndex, nodes: readonly NetNode[]): GraphIndex | undefined {
  if (earlier.nodes.length !== nodes.length) return undefined;
  let hasSameOwners = true;
  // Most nodes are the very same ones, and what is in them need not be looked at.
  for (let at = 0; at < nodes.length; at++) {
    const [node, before] = [nodes[at]!, earlier.nodes[at]!];
    if (node === before) continue;
    if (node.id !== before.id) return undefined;
    hasSameOwners &&= node.weightsOf === before.weightsOf;
  }
  return graphIndex(nodes, earlier, earlier, hasSameOwners ? earlier.owners : ownersOf(nodes, earlier.positions));
}

function makeIndex(nodes: readonly NetNode[], edges: readonly Edge[]): GraphIndex {
  const positions = new Map<string, number>();
  const duplicates: number[] = [];
  nodes.forEach((node, index) => {
    if (positions.has(node.id)) duplicates.push(index);
    else positions.set(node.id, index);
  });
  const incoming: (readonly Edge[])[] = new Array<readonly Edge[]>(nodes.length).fill(nothing);
  const loose: Edge[] = [];
  for (const edge of edges) {
    const target = positions.get(edge.to[0]);
    if (target === undefined || !positions.has(edge.from[0])) loose.push(edge);
    else if (incoming[target] === nothing) incoming[target] = [edge];
    else (incoming[target] as Edge[]).push(edge);
  }
  const sources = incoming.map((arriving) => arriving.map(({ from }) => positions.get(from[0])!));
  const wired = { positions, incoming, sources, loose, duplicates };
  return graphIndex(nodes, wired, sort(wired), ownersOf(nodes, positions));
}

/** The one place where indices are written, so that all are alike: each node of an edited drawing is looked up in them. */
function graphIndex(
  nodes: readonly NetNode[],
  { positions, incoming, sources, loose, duplicates }: Wired,
  { order, circular }: Sorted,
  owners: Owners,
): GraphIndex {
  return { nodes, positions, incoming, sources, order, circular, loose, duplicates, owners };
}

type Sorted = Pick<GraphIndex, 'order' | 'circular'>;
type Wired = Omit<GraphIndex, 'nodes' | 'owners' | keyof Sorted>;

/**
 * Depth first along the edges backwards, so that whatever feeds a node is listed before it. A step onto a node that is
 * still being visited closes a cycle. Written without recursion: chains can be longer than the stack.
 */
function sort({ positions, incoming, sources }: Wired): Sorted {
  const order: number[] = [];
  const circular = new Set<Edge>();
  const state = new Uint8Array(incoming.length);
  const [visiting, done] = [1, 2];
  const stack: number[] = [];
  const next = new Uint32Array(incoming.length);
  for (const root of positions.values()) {
    if (state[root]) continue;
    stack.push(root);
    state[root] = visiting;
    while (stack.length) {
      const index = stack[stack.length - 1]!;
      const edge = incoming[index]![next[index]!++];
      if (!edge) {
        state[index] = done;
        order.push(index);
        stack.pop();
        continue;
      }
      const source = sources[index]![next[index]! - 1]!;
      if (state[source] === visiting) circular.add(edge);
      else if (!state[source]) {
        state[source] = visiting;
        stack.push(source);
      }
    }
  }
  return { order, circular };
}
