import { blockLibrary } from '../../blocks/library';
import type { NetloomDocument } from '../../document/schema';
import { compareGraphs, type ConnectionDifference, type NodeDifference } from './graphs';
import { compareValues, type ValueDifference } from './values';

/** What differs between two drawings in meaning. */
export interface DrawingDifferences {
  readonly recipe: readonly ValueDifference[];
  readonly nodes: readonly NodeDifference[];
  readonly connections: readonly ConnectionDifference[];
}

/**
 * Compares two drawings as networks and recipes: what they are called, where nodes stand and what notes say does not
 * count. Composites that only one has count by the nodes that use them; of those that both have, the insides are compared.
 */
export function compareDrawings(before: NetloomDocument, after: NetloomDocument): DrawingDifferences {
  const [oldLibrary, newLibrary] = [blockLibrary(before), blockLibrary(after)];
  const inner = before.composites.flatMap((old) => {
    const now = after.composites.find(({ type }) => type === old.type);
    if (!now) return [];
    return [
      compareGraphs({ ...old.graph, library: oldLibrary }, { ...now.graph, library: newLibrary }, `${old.type}/`),
    ];
  });
  const all = [compareGraphs({ ...before, library: oldLibrary }, { ...after, library: newLibrary }), ...inner];
  return {
    recipe: compareValues(before.recipe, after.recipe),
    nodes: all.flatMap(({ nodes }) => nodes),
    connections: all.flatMap(({ connections }) => connections),
  };
}
