import type { BlockDefinition } from '@shared/blocks/definition';

/** The recipe of a composite in a line: `conv 3×3 → batch norm → relu`; at most six of its blocks. */
export function compositeRecipe(block: BlockDefinition): string | undefined {
  if (block.kind !== 'composite') return undefined;
  const names = block.graph.nodes.map(({ name, id }) => name ?? id);
  return names.length > 6 ? `${names.slice(0, 6).join(' → ')} → … ${names.length} blocks` : names.join(' → ');
}
