import type { BlockDefinition } from '../../blocks/definition';
import type { BlockLibrary } from '../../blocks/library';

const none: ReadonlySet<string> = new Set();

const known = new WeakMap<BlockLibrary, WeakMap<BlockLibrary, ReadonlySet<string>>>();

/** The names that mean another block than in an earlier library, with all composites that use one of them, at any depth. */
export function changedBlocks(before: BlockLibrary, now: BlockLibrary): ReadonlySet<string> {
  if (before === now) return none;
  let since = known.get(now);
  if (!since) known.set(now, (since = new WeakMap()));
  let changed = since.get(before);
  if (!changed) since.set(before, (changed = compare(before, now)));
  return changed;
}

function compare(before: BlockLibrary, now: BlockLibrary): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [type, block] of now) if (before.get(type) !== block) changed.add(type);
  for (const type of before.keys()) if (!now.has(type)) changed.add(type);
  const uses = (block: BlockDefinition) =>
    block.kind === 'composite' && block.graph.nodes.some((node) => changed.has(node.block));
  // Composites may stand in any order, so this goes on until no further one is found.
  for (let size = -1; size < changed.size;) {
    size = changed.size;
    for (const [type, block] of now) if (uses(block)) changed.add(type);
  }
  return changed;
}
