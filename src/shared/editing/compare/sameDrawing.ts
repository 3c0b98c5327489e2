import type { NetloomDocument } from '../../document/schema';

/** The share of nodes that drawings of one name, and of two names, have in common where one was made of the other. */
const enough = { ofOneName: 0.5, ofTwoNames: 0.9 } as const;

/**
 * Whether one drawing is likely an earlier state of the other. Files carry no identity, so the name and the nodes decide: their
 * ids and blocks, not their parameters.
 */
export function isSameDrawing(before: NetloomDocument, after: NetloomDocument): boolean {
  const blocks = new Map(before.nodes.map(({ id, block }) => [id, block]));
  const common = after.nodes.filter(({ id, block }) => blocks.get(id) === block).length;
  const share = common / Math.max(before.nodes.length, after.nodes.length, 1);
  return share >= (before.name === after.name ? enough.ofOneName : enough.ofTwoNames);
}
