import { blockLibrary, type BlockLibrary } from '../../blocks/library';
import { analyze } from '../../compiler/analyze';
import type { NetworkAnalysis, NodeAnalysis } from '../../compiler/analyze/analysis';
import { topScope } from '../../compiler/expand/resolveNode';
import type { ExpressionScope } from '../../document/expression';
import type { NetloomDocument } from '../../document/schema';
import { graphOf, type Graph } from '../../editing';

/** A graph with what is known of its nodes: what a picture is made of. */
export interface FigureSource {
  /** As the open use wires it. */
  readonly graph: Graph;
  readonly library: BlockLibrary;
  /** Names that the nodes' expressions may use. */
  readonly scope: ExpressionScope;
  analysisOf(id: string): NodeAnalysis | undefined;
}

/** A whole drawing as a source. */
export function sourceOf(document: NetloomDocument, analysis: NetworkAnalysis = analyze(document)): FigureSource {
  return {
    graph: graphOf(document, undefined),
    library: blockLibrary(document),
    scope: topScope,
    analysisOf: (id) => analysis.nodes.get(id),
  };
}
