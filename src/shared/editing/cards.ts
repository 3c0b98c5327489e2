import type { BlockDefinition } from '../blocks/definition';
import type { BlockLibrary } from '../blocks/library';
import { isRepeated } from '../document/repetition';
import type { CompositeGraph, Edge, NetNode } from '../document/schema';

/**
 * How a graph's nodes share cards: in a straight chain, what normalises, activates or drops is drawn as a chip on the card
 * of the block before it. A matter of the view alone; nodes stay nodes.
 */
export interface Cards {
  /** The chips of each card that has some, in the order of the chain, by the node whose card it is. */
  readonly chips: ReadonlyMap<string, readonly string[]>;
  /** By chip, the node whose card it is on. */
  readonly hosts: ReadonlyMap<string, string>;
}

export const noCards: Cards = { chips: new Map(), hosts: new Map() };

/** The node whose card shows a node: another one's for a chip, otherwise its own. */
export function cardOf({ hosts }: Pick<Cards, 'hosts'>, id: string): string {
  return hosts.get(id) ?? id;
}

/** The node whose output leaves a card: its last chip, or the node itself. */
export function endOfCard({ chips }: Pick<Cards, 'chips'>, host: string): string {
  return chips.get(host)?.at(-1) ?? host;
}

/** The edges between cards, each from the node to the node whose cards it joins; those inside a card are left out. */
export function edgesOfCards({ hosts }: Pick<Cards, 'hosts'>, edges: readonly Edge[]): readonly Edge[] {
  if (!hosts.size) return edges;
  return edges
    .filter(({ to }) => !hosts.has(to[0]))
    .map((edge) =>
      hosts.has(edge.from[0]) ? { ...edge, from: [cardOf({ hosts }, edge.from[0]), edge.from[1]] } : edge,
    );
}

/** Whether a block can be a chip: it normalises, activates or drops the one value that it gets, and keeps its shape. */
export function canBeChip({ category, inputs, outputs }: BlockDefinition): boolean {
  return category === 'normalise & activate' && inputs.length === 1 && outputs.length === 1 && !inputs[0]!.many;
}

/** Whether chips can be on a block's card: it takes something in, and has one output. */
function canHost({ inputs, outputs }: BlockDefinition): boolean {
  return inputs.length > 0 && outputs.length === 1;
}

type Wired = Pick<CompositeGraph, 'nodes' | 'edges' | 'inputs' | 'outputs'>;

/**
 * Finds the chips of a graph, in time that grows with its nodes and edges. A node is one where it is the only reader of the
 * node before it, and reads nothing else.
 * @param graph as the open use wires it
 * @param isApart whether a node starts a card of its own nevertheless
 */
export function cardsOf(graph: Wired, library: BlockLibrary, isApart?: (id: string) => boolean): Cards {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const isChip = (node: NetNode): boolean => {
    const block = library.get(node.block);
    return block !== undefined && canBeChip(block) && !isRepeated(node) && !isApart?.(node.id);
  };
  /** By node, the chip that directly follows it. */
  const following = new Map<string, string>();
  const followers = new Set<string>();
  for (const [from, to] of straightSteps(graph)) {
    const [host, node] = [library.get(nodes.get(from)?.block ?? ''), nodes.get(to)];
    if (!host || !node || !canHost(host) || !isChip(node)) continue;
    following.set(from, to);
    followers.add(to);
  }
  const chips = new Map<string, readonly string[]>();
  const hosts = new Map<string, string>();
  for (const host of following.keys()) {
    if (followers.has(host)) continue;
    const list: string[] = [];
    for (let id = following.get(host); id !== undefined; id = following.get(id)) list.push(id);
    for (const id of list) hosts.set(id, host);
    chips.set(host, list);
  }
  return { chips, hosts };
}

/** The steps from a node that one other alone reads to that one, where it reads nothing else. */
function straightSteps({ edges, inputs, outputs }: Wired): readonly (readonly [from: string, to: string])[] {
  const readers = new Map<string, number>();
  const sources = new Map<string, number>();
  const count = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { from, to } of edges) {
    count(readers, from[0]);
    count(sources, to[0]);
  }
  for (const { to } of inputs) for (const [id] of to) count(sources, id);
  for (const { from } of outputs) count(readers, from[0]);
  return edges
    .filter(({ from, to }) => readers.get(from[0]) === 1 && sources.get(to[0]) === 1)
    .map(({ from, to }) => [from[0], to[0]] as const);
}
