import type { CompositeBlock } from '@shared/blocks/definition';
import type { LeftOut } from '@shared/compiler/expand/leftOut';

/** The recipe of a composite in a line: `conv 3×3 → batch norm → relu`; at most six of its blocks that are not left out. */
export function compositeRecipe({ graph }: CompositeBlock, absent: LeftOut): string {
  const names = graph.nodes.filter(({ id }) => !absent.has(id)).map(({ name, id }) => name ?? id);
  return names.length > 6 ? `${names.slice(0, 6).join(' → ')} → … ${names.length} blocks` : names.join(' → ');
}
