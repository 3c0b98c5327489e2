import type { NetNode } from '../../document/schema';

/** Of the nodes of a graph that use the weights of another one: whose they are, where chains are followed to their end. */
export type Owners = ReadonlyMap<string, string>;

const nothingShared: Owners = new Map();

/**
 * A node whose chain comes back to it owns its weights, and so does one that names a node which is not there: that is a
 * problem of its own. Each node is looked at once, however long chains are.
 */
export function ownersOf(nodes: readonly NetNode[], places: ReadonlyMap<string, number>): Owners {
  const named = new Map<string, string>();
  for (const { id, weightsOf } of nodes)
    if (weightsOf !== undefined && places.has(weightsOf) && !named.has(id)) named.set(id, weightsOf);
  if (!named.size) return nothingShared;
  const owners = new Map<string, string>();
  for (const first of named.keys()) {
    const way = new Set<string>();
    let end = first;
    for (; named.has(end) && !owners.has(end) && !way.has(end); end = named.get(end)!) way.add(end);
    const owner = owners.get(end) ?? end;
    let isInCircle = false;
    for (const id of way) {
      isInCircle ||= id === end;
      owners.set(id, isInCircle ? id : owner);
    }
  }
  return owners;
}
