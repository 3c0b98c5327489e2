import { blockLibrary } from '../../blocks/library';
import { connectionsOf, sameEnd, sameFeeder, type Connection, type Feeder } from '../../document/connections';
import type { CompositeGraph, End, NetloomDocument, NetNode } from '../../document/schema';
import { refusalOf } from '../makeComposite';
import { graphOf, type Graph, type Scope } from '../scope';
import { NodeComparison, type Difference } from './differences';

/** Nodes that are wired as those inside a composite are, so that a use of it could stand in their place. */
export interface Place {
  /** By the id inside the composite, the node here. */
  readonly ids: ReadonlyMap<string, string>;
  /** What feeds each input of the composite; nothing where nothing is connected. */
  readonly inputs: ReadonlyMap<string, Feeder | undefined>;
  /** The parameters whose values differ from those inside the composite. */
  readonly differences: readonly Difference[];
}

/**
 * The places of a graph that look like the inside of the composite that a node uses: the same blocks in the same wiring, and
 * equal parameters but for plain values. No two have a node in common. Only composites all of whose nodes lead to their first
 * output are looked for: from there on, what feeds each node says which the next is.
 */
export function placesLike(document: NetloomDocument, id: string, scope?: Scope): readonly Place[] {
  const graph = graphOf(document, scope);
  const use = graph.nodes.find((node) => node.id === id);
  const inner = document.composites.find((composite) => composite.type === use?.block)?.graph;
  const last = inner?.outputs[0]?.from[0];
  if (!use || !inner || last === undefined || use.timeDistributed) return [];
  const matcher = new Matcher(document, inner, graph, use);
  const places: Place[] = [];
  const taken = new Set<string>();
  for (const { id: candidate } of graph.nodes) {
    if (taken.has(candidate)) continue;
    const place = matcher.match(last, candidate);
    const ids = [...(place?.ids.values() ?? [])];
    if (!place || ids.some((each) => taken.has(each))) continue;
    places.push(place);
    for (const each of ids) taken.add(each);
  }
  return places;
}

class Matcher {
  private readonly comparison: NodeComparison;
  private readonly innerNodes: ReadonlyMap<string, NetNode>;
  private readonly nodes: ReadonlyMap<string, NetNode>;
  private readonly innerArriving: ReadonlyMap<string, readonly Connection[]>;
  private readonly arriving: ReadonlyMap<string, readonly Connection[]>;

  constructor(
    private readonly document: NetloomDocument,
    private readonly inner: CompositeGraph,
    private readonly graph: Graph,
    use: NetNode,
  ) {
    this.comparison = new NodeComparison(document, use);
    this.innerNodes = new Map(inner.nodes.map((node) => [node.id, node]));
    this.nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    this.innerArriving = byNode(connectionsOf(inner));
    this.arriving = byNode(connectionsOf(graph));
  }

  /** The place whose last node is this one. */
  match(last: string, candidate: string): Place | undefined {
    const ids = new Map([[last, candidate]]);
    const inputs = new Map<string, Feeder | undefined>();
    for (const [from, to] of ids) if (!this.followsBack(from, to, ids, inputs)) return undefined;
    const chosen = new Set(ids.values());
    if (ids.size !== this.inner.nodes.length || chosen.size !== ids.size || !this.isWhole(ids, chosen))
      return undefined;
    if ([...inputs.values()].some((feeder) => feeder !== undefined && isOf(chosen, feeder))) return undefined;
    const differences = this.differences(ids);
    if (!differences || refusalOf(blockLibrary(this.document), this.graph, chosen)) return undefined;
    return { ids, inputs, differences };
  }

  /** Compares what feeds a node in both graphs, and notes which nodes and inputs correspond by it. */
  private followsBack(
    innerId: string,
    id: string,
    ids: Map<string, string>,
    inputs: Map<string, Feeder | undefined>,
  ): boolean {
    if (this.innerNodes.get(innerId)?.block !== this.nodes.get(id)?.block) return false;
    const wanted = this.innerArriving.get(innerId) ?? [];
    const found = [...(this.arriving.get(id) ?? [])];
    for (const { from, to } of wanted) {
      const at = found.findIndex((connection) => connection.to[1] === to[1]);
      const feeder = at < 0 ? undefined : found.splice(at, 1)[0]!.from;
      if (typeof from === 'string') {
        if (inputs.has(from) && !sameOrNone(inputs.get(from), feeder)) return false;
        inputs.set(from, feeder);
        continue;
      }
      if (feeder === undefined || typeof feeder === 'string' || feeder[1] !== from[1]) return false;
      const known = ids.get(from[0]);
      if (known !== undefined && known !== feeder[0]) return false;
      ids.set(from[0], feeder[0]);
    }
    return found.length === 0;
  }

  private differences(ids: ReadonlyMap<string, string>): Difference[] | undefined {
    const insideOf = new Map([...ids].map(([innerId, id]) => [id, innerId]));
    const found: Difference[] = [];
    for (const [innerId, id] of ids) {
      const here = this.nodes.get(id)!;
      const owner = here.weightsOf === undefined ? undefined : (insideOf.get(here.weightsOf) ?? '');
      const differing = this.comparison.differences(this.innerNodes.get(innerId)!, here, owner);
      if (!differing) return undefined;
      found.push(...differing);
    }
    return found;
  }

  /** Whether only the composite's outputs are read from outside. */
  private isWhole(ids: ReadonlyMap<string, string>, chosen: ReadonlySet<string>): boolean {
    const offered = this.inner.outputs.map(({ from: [id, port] }): End => [ids.get(id)!, port]);
    const leaving = [
      ...this.graph.edges.filter(({ to }) => !chosen.has(to[0])).map(({ from }) => from),
      ...this.graph.outputs.map(({ from }) => from),
    ].filter(([id]) => chosen.has(id));
    return leaving.every((end) => offered.some((output) => sameEnd(output, end)));
  }
}

function byNode(connections: readonly Connection[]): Map<string, Connection[]> {
  const nodes = new Map<string, Connection[]>();
  for (const connection of connections) {
    const known = nodes.get(connection.to[0]);
    if (known) known.push(connection);
    else nodes.set(connection.to[0], [connection]);
  }
  return nodes;
}

function isOf(chosen: ReadonlySet<string>, feeder: Feeder): boolean {
  return typeof feeder !== 'string' && chosen.has(feeder[0]);
}

function sameOrNone(left: Feeder | undefined, right: Feeder | undefined): boolean {
  return left === undefined || right === undefined ? left === right : sameFeeder(left, right);
}
