import { isRepetitionOf } from '../document/repetition';
import type { NetloomDocument, NetNode } from '../document/schema';
import { sameTypes } from '../tensor/exampleType';
import { analysisAt } from './analyze';
import type { NetworkAnalysis } from './analyze/analysis';

/** A drawing with its analysis. */
export interface CheckedDrawing {
  readonly document: NetloomDocument;
  readonly analysis: NetworkAnalysis;
}

/**
 * Whether a node is no longer what it was in an earlier state of the drawing: it, or a composite around it, has another
 * block or other parameters; or tensors of other types arrive at it or leave it. What was learned or seen then is not of it.
 * @param path `conv1`, or inside composites `res1/conv1`
 */
export function isNodeChanged(before: CheckedDrawing, after: CheckedDrawing, path: string): boolean {
  const [old, now] = [analysisAt(before.analysis, path), analysisAt(after.analysis, path)];
  if (!old || !now) return true;
  if (!sameTypes(old.inputTypes, now.inputTypes) || !sameTypes(old.outputTypes, now.outputTypes)) return true;
  return meaningOf(before.document, path) !== meaningOf(after.document, path);
}

/** The nodes along a path, as far as the document itself holds them, without what has no meaning: names and places. */
function meaningOf(document: NetloomDocument, path: string): string {
  const found: unknown[] = [];
  let nodes: readonly NetNode[] = document.nodes;
  let around: NetNode | undefined;
  for (const id of path.split('/')) {
    if (isRepetitionOf(around, id)) {
      found.push(id);
      around = undefined;
      continue;
    }
    const node: NetNode | undefined = nodes.find((candidate) => candidate.id === id);
    if (!node) break;
    around = node;
    found.push([
      node.block,
      Object.entries(node.parameters).sort(byName),
      node.bypass ?? false,
      node.weightsOf,
      node.repeat,
      node.each,
      node.timeDistributed ?? false,
    ]);
    nodes = document.composites.find(({ type }) => type === node.block)?.graph.nodes ?? [];
  }
  return JSON.stringify(found);
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : Number(left > right);
}
