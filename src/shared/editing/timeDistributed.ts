import type { NetloomDocument } from '../document/schema';
import { changeNodes } from './nodes';
import type { Scope } from './scope';

/** Applies nodes to every time step of what arrives by itself, or to all of it at once. */
export function setTimeDistributed(
  document: NetloomDocument,
  ids: Iterable<string>,
  on: boolean,
  scope?: Scope,
): NetloomDocument {
  return changeNodes(document, ids, scope, ({ timeDistributed: _, ...node }) =>
    on ? { ...node, timeDistributed: true } : node,
  );
}
