import type { Edge } from '../../document/schema';
import type { Volume } from './volume';

/** The edges between volumes by their ids, each once; those inside one are left out. */
export function stepsBetween(volumes: readonly Volume[], edges: readonly Edge[]): Edge[] {
  const owners = new Map(volumes.flatMap(({ id, nodes }) => nodes.map((node) => [node, id] as const)));
  const found = new Map<string, Edge>();
  for (const { from, to } of edges) {
    const [source, target] = [owners.get(from[0]), owners.get(to[0])];
    if (source === undefined || target === undefined || source === target) continue;
    found.set(`${source}\n${target}`, { from: [source, from[1]], to: [target, to[1]] });
  }
  return [...found.values()];
}
