import { blockLibrary, type BlockLibrary } from '@shared/blocks/library';
import { drawnBlock } from '@shared/compiler/expand/repetition';
import { topScope } from '@shared/compiler/expand/resolveNode';
import type { NetworkAnalysis, NodeAnalysis } from '@shared/compiler/analyze/analysis';
import type { ExpressionScope } from '@shared/document/expression';
import type { NetloomDocument, NetNode } from '@shared/document/schema';
import { formatShape } from '@shared/tensor/shape';
import { nameOf } from '../../drawing/drawingView';

/** More are not walked through one by one. */
const most = 500;

/**
 * Paths of the nodes whose name, kind, caption or shapes contain every word of a text, in the order of the drawing; of what
 * is inside composites too. Shapes may be written as `14x14`.
 */
export function findNodes(document: NetloomDocument, analysis: NetworkAnalysis, text: string): readonly string[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const library = blockLibrary(document);
  const found: string[] = [];
  const look = (
    nodes: readonly NetNode[],
    known: ReadonlyMap<string, NodeAnalysis> | undefined,
    scope: ExpressionScope,
    prefix: string,
  ): void => {
    for (const node of nodes) {
      if (found.length === most) return;
      const path = prefix + node.id;
      const analysed = known?.get(path);
      const said = plain(sayingsOf(node, library, scope, analysed).join(' '));
      if (words.every((word) => said.includes(word))) found.push(path);
      const block = library.get(node.block);
      const drawn = block && drawnBlock(node, block, scope);
      if (drawn?.block.kind !== 'composite') continue;
      const { chainOf, graph } = drawn.block;
      // Of repetitions, which are alike, the first one; what is no composite has nothing inside.
      if (chainOf && chainOf.kind !== 'composite') continue;
      const inner = chainOf ? graph.nodes.slice(0, 1) : graph.nodes;
      look(inner, analysed?.children, chainOf ? scope : (analysed?.scope ?? drawn.values), `${path}/`);
    }
  };
  look(document.nodes, analysis.nodes, topScope, '');
  return found;
}

function sayingsOf(
  node: NetNode,
  library: BlockLibrary,
  scope: ExpressionScope,
  analysed: NodeAnalysis | undefined,
): readonly string[] {
  const block = library.get(node.block);
  const values = block && drawnBlock(node, block, scope).values;
  const settings = values ? Object.values(values).filter((value) => typeof value === 'string') : [];
  return [nameOf(node), node.id, node.block, ...settings, ...(analysed?.outputs ?? []).map(formatShape)];
}

function plain(text: string): string {
  return text.toLowerCase().replace(/(\d)\s*[x*×]\s*(?=\d)/g, '$1×');
}
