import type { NetNode } from '../document/schema';

/** The node with the weights of another one; with its own where none is named. */
export function withOwner(node: NetNode, owner: string | undefined): NetNode {
  if (node.weightsOf === owner) return node;
  const { weightsOf: _, ...own } = node;
  return owner === undefined ? own : { ...own, weightsOf: owner };
}

/**
 * The nodes that stay when others leave, their weights shared as before: where the owner leaves, the first node that used
 * its weights owns them.
 */
export function heirs(nodes: readonly NetNode[], leaving: ReadonlySet<string>): NetNode[] {
  const staying = nodes.filter(({ id }) => !leaving.has(id));
  if (!staying.some(({ weightsOf }) => weightsOf !== undefined && leaving.has(weightsOf))) return staying;
  const named = new Map(nodes.map(({ id, weightsOf }) => [id, weightsOf]));
  const heirOf = new Map<string, string>();
  return staying.map((node) => {
    const seen = new Set<string>();
    let [last, next] = [node.id, node.weightsOf];
    for (; next !== undefined && leaving.has(next) && !seen.has(next); next = named.get(next)) {
      seen.add(next);
      last = next;
    }
    if (next !== undefined && !leaving.has(next)) return withOwner(node, next === node.id ? undefined : next);
    if (last === node.id) return node;
    const heir = heirOf.get(last);
    if (heir === undefined) heirOf.set(last, node.id);
    return withOwner(node, heir);
  });
}

/** A node and all that share weights with it: the owner first, the others in their order. */
export function sharingWith(nodes: readonly NetNode[], id: string): NetNode[] {
  const named = new Map(nodes.map((node) => [node.id, node.weightsOf]));
  const ownerOf = (start: string): string => {
    const seen = new Set<string>();
    let end = start;
    for (let next = named.get(end); next !== undefined && named.has(next) && !seen.has(next); next = named.get(end)) {
      seen.add(next);
      end = next;
    }
    return end;
  };
  const owner = ownerOf(id);
  const sharing = nodes.filter((node) => node.id !== owner && ownerOf(node.id) === owner);
  return [...nodes.filter((node) => node.id === owner), ...sharing];
}
