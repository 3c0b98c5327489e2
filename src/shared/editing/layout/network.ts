import type { Edge } from '../../document/schema';

/** The graph that is laid out: nodes by their index in the drawing's order. */
export interface Network {
  readonly count: number;
  /** Edges without those that skip: between no two nodes is there a longer path beside one of them. */
  readonly next: readonly (readonly number[])[];
  readonly previous: readonly (readonly number[])[];
  /** Edges with a longer path beside them, from and to. */
  readonly skips: readonly (readonly [from: number, to: number])[];
  /** Every node after those that feed it. */
  readonly order: readonly number[];
}

/** The network of some nodes and the edges among them; edges that would close a cycle are left out. */
export function networkOf(ids: readonly string[], edges: readonly Edge[]): Network {
  const indices = new Map(ids.map((id, index) => [id, index]));
  const all = ids.map(() => new Set<number>());
  for (const { from, to } of edges) {
    const [source, target] = [indices.get(from[0]), indices.get(to[0])];
    if (source !== undefined && target !== undefined && source !== target) all[source]!.add(target);
  }
  const order = orderOf(all);
  const place = new Array<number>(ids.length);
  order.forEach((node, index) => (place[node] = index));
  const skips: (readonly [number, number])[] = [];
  const next = all.map((targets, node) => {
    const forward = [...targets].filter((target) => place[target]! > place[node]!);
    const passed = reachedBehind(forward, all, place);
    forward.filter((target) => passed.has(target)).forEach((target) => skips.push([node, target]));
    return forward.filter((target) => !passed.has(target));
  });
  const previous = ids.map((): number[] => []);
  next.forEach((targets, node) => targets.forEach((target) => previous[target]!.push(node)));
  return { count: ids.length, next, previous, skips, order };
}

/** A topological order; the nodes of cycles come last, in their own order. */
function orderOf(next: readonly ReadonlySet<number>[]): number[] {
  const waiting = next.map(() => 0);
  for (const targets of next) for (const target of targets) waiting[target]!++;
  const order = next.map((_, node) => node).filter((node) => waiting[node] === 0);
  for (const node of order) for (const target of next[node]!) if (--waiting[target]! === 0) order.push(target);
  const ordered = new Set(order);
  return [...order, ...next.map((_, node) => node).filter((node) => !ordered.has(node))];
}

/** Those of a node's targets that are also reached through another of them. */
function reachedBehind(
  targets: readonly number[],
  next: readonly ReadonlySet<number>[],
  place: readonly number[],
): ReadonlySet<number> {
  const reached = new Set<number>();
  if (targets.length < 2) return reached;
  const last = Math.max(...targets.map((target) => place[target]!));
  const stack = [...targets];
  for (let node = stack.pop(); node !== undefined; node = stack.pop())
    for (const target of next[node]!) {
      if (reached.has(target) || place[target]! > last || place[target]! <= place[node]!) continue;
      reached.add(target);
      stack.push(target);
    }
  return reached;
}

/** Parts of some nodes that no edge joins, each in the order in which the nodes came. */
export function componentsOf({ next, previous }: Network, members: readonly number[]): number[][] {
  const component = new Map<number, number>();
  const inside = new Set(members);
  let count = 0;
  for (const member of members) {
    if (component.has(member)) continue;
    const stack = [member];
    component.set(member, count);
    for (let node = stack.pop(); node !== undefined; node = stack.pop())
      for (const other of [...next[node]!, ...previous[node]!]) {
        if (!inside.has(other) || component.has(other)) continue;
        component.set(other, count);
        stack.push(other);
      }
    count++;
  }
  const components = Array.from({ length: count }, (): number[] => []);
  for (const member of members) components[component.get(member)!]!.push(member);
  return components;
}

/**
 * The nodes that every path through some nodes passes.
 * @param members connected, in topological order
 */
export function cutsOf({ next, previous }: Network, members: readonly number[]): number[] {
  const place = new Map(members.map((member, index) => [member, index]));
  // The furthest place that an edge from before reaches; a path may begin at each node that nothing feeds.
  let reach = -1;
  let lastSource = -1;
  members.forEach((member, index) => {
    if (!previous[member]!.some((node) => place.has(node))) lastSource = index;
  });
  const cuts: number[] = [];
  for (const [index, member] of members.entries()) {
    const inner = next[member]!.flatMap((node) => place.get(node) ?? []);
    if (reach <= index && lastSource <= index) cuts.push(member);
    reach = Math.max(reach, inner.length ? Math.max(...inner) : Infinity);
  }
  return cuts;
}

/** The longest path through some nodes, with all between its ends where that has a trunk of its own. @param members in topological order */
export function mainBodyOf(network: Network, members: readonly number[]): ReadonlySet<number> {
  const path = longestPath(network, members);
  const inside = new Set(members);
  const after = reach(path[0]!, network.next, inside);
  const before = reach(path.at(-1)!, network.previous, inside);
  const between = members.filter((member) => after.has(member) && before.has(member));
  // Its ends are always cuts.
  return new Set(cutsOf(network, between).length > 2 ? between : path);
}

function longestPath({ previous }: Network, members: readonly number[]): number[] {
  const length = new Map<number, number>();
  const before = new Map<number, number>();
  let end = members[0]!;
  for (const member of members) {
    length.set(member, 0);
    for (const node of previous[member]!) {
      if ((length.get(node) ?? -1) < length.get(member)!) continue;
      length.set(member, length.get(node)! + 1);
      before.set(member, node);
    }
    if (length.get(member)! > length.get(end)!) end = member;
  }
  const path = [end];
  for (let node = before.get(end); node !== undefined; node = before.get(node)) path.push(node);
  return path.reverse();
}

function reach(from: number, links: Network['next'], inside: ReadonlySet<number>): ReadonlySet<number> {
  const reached = new Set([from]);
  for (const node of reached) for (const other of links[node]!) if (inside.has(other)) reached.add(other);
  return reached;
}
