import type { EdgeChange, NodeChange } from '@xyflow/react';
import { scopePrefix } from '@shared/compiler/path';

interface Selected {
  readonly paths: readonly string[];
  /** Whether the selection has gone to another place than it was in. */
  readonly isElsewhere: boolean;
}

/**
 * What is selected after React Flow's changes, by paths; nothing where none of them selects. A selection is in one place: where
 * something was added, in the outermost that it was added in, so that a frame is selected as a whole.
 */
export function changedSelection(
  before: readonly string[],
  changes: readonly (NodeChange | EdgeChange)[],
): Selected | undefined {
  const selecting = changes.filter((change) => change.type === 'select');
  if (!selecting.length) return undefined;
  const next = new Set(before);
  for (const { id, selected } of selecting) {
    if (selected) next.add(id);
    else next.delete(id);
  }
  const [place] = selecting
    .filter(({ selected }) => selected)
    .map(({ id }) => scopePrefix(id))
    .sort((one, other) => one.split('/').length - other.split('/').length);
  if (place === undefined) return { paths: [...next], isElsewhere: false };
  return {
    paths: [...next].filter((path) => scopePrefix(path) === place),
    isElsewhere: before.some((path) => scopePrefix(path) !== place),
  };
}
