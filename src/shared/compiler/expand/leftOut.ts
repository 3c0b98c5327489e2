import type { BlockLibrary } from '../../blocks/library';
import type { ExpressionScope } from '../../document/expression';
import type { NetNode } from '../../document/schema';
import { namesIn } from '../../editing/substitute';
import { bypasses } from './bypass';

/** Node ids, each with the reason why one use of a composite leaves the node out: `shortcut is identity`. */
export type LeftOut = ReadonlyMap<string, string>;

/**
 * The nodes of a composite that the parameter values of one use bypass. A node that is bypassed in every use is not among
 * them: that is an edit of the node, not a choice of the use.
 */
export function leftOut(nodes: readonly NetNode[], library: BlockLibrary, values: ExpressionScope): LeftOut {
  const found = new Map<string, string>();
  for (const node of nodes) {
    const block = typeof node.bypass === 'object' ? library.get(node.block) : undefined;
    if (!block || !bypasses(node, block, values).bypass) continue;
    const names = [...new Set(namesIn(node.bypass))].filter((name) => Object.hasOwn(values, name));
    found.set(node.id, names.map((name) => `${name} is ${String(values[name])}`).join(', '));
  }
  return found;
}
