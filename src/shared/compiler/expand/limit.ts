import type { BlockLibrary } from '../../blocks/library';
import type { NetNode } from '../../document/schema';

/** Maximum nesting of composites; deeper nesting is a mistake or an attack. */
export const deepest = 32;

/** Maximum number of nodes after expansion: nested composites multiply. */
export const mostNodes = 100_000;

/** Of the composites that a drawing can't open, because it would have too many nodes, how many each would open to. */
export type TooLarge = ReadonlyMap<NetNode, number>;

const none: TooLarge = new Map();

/** Counts before anything is opened. Each composite is counted once for each depth, however often it is used. */
export function tooLargeComposites(nodes: readonly NetNode[], library: BlockLibrary): TooLarge {
  const known = new Map<string, number>();
  const countOf = ({ block: type }: NetNode, depth: number): number => {
    const block = library.get(type);
    if (block?.kind !== 'composite' || depth >= deepest) return 1;
    const key = `${depth} ${type}`;
    let count = known.get(key);
    if (count === undefined) {
      count = 1;
      for (const inner of block.graph.nodes) count += countOf(inner, depth + 1);
      known.set(key, count);
    }
    return count;
  };
  let room = mostNodes - nodes.length;
  let refused: Map<NetNode, number> | undefined;
  for (const node of nodes) {
    const inside = countOf(node, 0) - 1;
    if (inside > 0 && inside > room) (refused ??= new Map()).set(node, inside);
    else room -= inside;
  }
  return refused ?? none;
}
