import { weightName, type Network, type NetworkNode } from '../network';
import type { Objective } from '../task/task';

/** For every trainable weight the numbers of the objectives that move it. */
export type Movers = ReadonlyMap<string, readonly number[]>;

/** Which objectives move which weights; nothing where each moves all. */
export function moversOf({ nodes }: Network, objectives: readonly Pick<Objective, 'moves'>[]): Movers | undefined {
  if (objectives.every(({ moves }) => moves === undefined)) return undefined;
  const movers = new Map<string, number[]>();
  for (const node of nodes)
    for (const { name, trainable } of node.weights) {
      if (!trainable) continue;
      const known = movers.get(weightName(node, name)) ?? [];
      const found = objectives.flatMap(({ moves }, number) =>
        !known.includes(number) && (!moves || moves.some((path) => isWithin(node, path))) ? [number] : [],
      );
      movers.set(
        weightName(node, name),
        [...known, ...found].sort((left, right) => left - right),
      );
    }
  return movers;
}

/** Whether a path is that of a node or of a composite around it. */
export function isWithin({ path }: Pick<NetworkNode, 'path'>, around: string): boolean {
  return path === around || path.startsWith(`${around}/`);
}
