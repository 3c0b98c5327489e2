import { isWithin } from '../lower/movers';
import type { NetworkNode } from '../network';
import type { Objective } from '../task/task';
import type { Misfit } from '../datasetFit';
import type { Ledger } from './ledger';
import { stated } from '../../messages/saying';

/** Which of the nodes that an objective moves are not there, and whether what is left is nothing. */
export interface MovesMisfit extends Misfit {
  /** The paths that are there. */
  readonly found: readonly string[];
}

/**
 * What is wrong with the weights that an objective moves: a path leads nowhere, or no weight under them can change its
 * loss. Nothing where it moves all, or none on purpose.
 */
export function movesMisfit({ path, moves }: Objective, ledger: Ledger): MovesMisfit | undefined {
  if (!moves || moves.length === 0) return undefined;
  const found = moves.filter((each) => ledger.entryAt(each));
  const absent = moves.filter((each) => !found.includes(each));
  if (absent.length > 0)
    return {
      found,
      ...(absent.length > 1
        ? stated('training', 'movesSeveralAbsent', absent[0]!, path, absent)
        : stated('training', 'movesAbsent', absent[0]!, path)),
    };
  const network = feedingNodes(path, ledger);
  // Where the drawing is not complete, another problem says so.
  if (!network) return undefined;
  const used = new Set(network.filter(hasTrainable).map(({ weightsPath }) => weightsPath));
  const moved = ledger.entries.flatMap(({ node, finding }) =>
    finding?.networkNode && moves.some((each) => isWithin(node, each)) ? [finding.networkNode] : [],
  );
  if (moved.some(({ weightsPath }) => used.has(weightsPath))) return undefined;
  return {
    found,
    ...stated('training', 'movesNothing', path, moves),
  };
}

const hasTrainable = ({ weights }: NetworkNode) => weights.some(({ trainable }) => trainable);

/** The nodes that a node's result depends on; nothing where one of them is not complete. */
function feedingNodes(path: string, ledger: Ledger): NetworkNode[] | undefined {
  const reached = new Map<string, NetworkNode>();
  const open = [path];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    const node = ledger.get(next)?.networkNode;
    if (!node) return undefined;
    reached.set(next, node);
    open.push(...node.sources.map((source) => source.path));
  }
  return [...reached.values()];
}
