import { createHash } from 'node:crypto';
import type { NetNode, NetloomDocument } from '../../src/shared/document/schema';

/** Names what a drawing calculates: another one where layers or edges differ, but not names, notes, places or the recipe. */
export function drawingDigest({ nodes, edges, composites }: NetloomDocument): string {
  const layers = (drawn: readonly NetNode[]) => drawn.map((node) => ({ ...node, position: undefined }));
  const inside = composites.map(({ type, parameters, graph }) => ({
    ...{ type, parameters },
    graph: { ...graph, nodes: layers(graph.nodes) },
  }));
  const text = JSON.stringify({ nodes: layers(nodes), edges, composites: inside });
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
