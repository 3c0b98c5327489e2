import { blockLibrary } from '../blocks/library';
import { connectionsOf, type Connection, type Feeder } from '../document/connections';
import type { NetloomDocument } from '../document/schema';
import { graphOf, type Scope } from './scope';

/**
 * What a copy reads from outside it, as connections of its new nodes: the same outputs and inputs of the composite as the
 * original's, in their order. Sources that are not in the graph are left out.
 * @param names of the new nodes, by the ids that were copied
 */
export function outerLinks(
  document: NetloomDocument,
  copied: NetloomDocument,
  names: ReadonlyMap<string, string>,
  scope: Scope,
): Connection[] {
  const graph = graphOf(document, scope);
  const library = blockLibrary(document);
  const blocks = new Map(graph.nodes.map(({ id, block }) => [id, block]));
  // Only the original itself says which inputs of the composite it reads.
  const isOriginal = (id: string) =>
    scope !== undefined && copied.nodes.some((node) => node.id === id && node.block === blocks.get(id));
  const links = [
    ...connectionsOf(graph).filter(({ to }) => isOriginal(to[0])),
    ...copied.edges.filter(({ to }) => !isOriginal(to[0])),
  ];
  const stands = (from: Feeder): boolean =>
    typeof from === 'string' ||
    (library.get(blocks.get(from[0]) ?? '')?.outputs.some(({ name }) => name === from[1]) ?? false);
  return links.flatMap(({ from, to }): Connection[] => {
    const target = names.get(to[0]);
    const inner = typeof from === 'string' ? undefined : names.get(from[0]);
    if (target === undefined) return [];
    if (inner !== undefined) return [{ from: [inner, from[1]!], to: [target, to[1]] }];
    return stands(from) ? [{ from, to: [target, to[1]] }] : [];
  });
}
