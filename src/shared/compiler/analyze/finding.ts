import type { NodeAnalysis } from './analysis';
import type { Problem } from '../problem';
import type { ExpandedNode } from '../expand/expansion';
import type { NetworkNode } from '../network';
import { sameTypes } from '../../tensor/exampleType';
import type { Facts } from './facts';
import { sameField } from './receptiveField';

/** The result for a node with the inputs it was derived from: equal inputs give the same finding. */
export interface Finding {
  readonly node: ExpandedNode;
  readonly facts?: Facts;
  readonly analysis: NodeAnalysis;
  readonly networkNode?: NetworkNode;
}

/** The one place where findings are written, so that all are alike. */
export function makeFinding(
  node: ExpandedNode,
  analysis: NodeAnalysis,
  facts?: Facts,
  networkNode?: NetworkNode,
): Finding {
  return { node, facts, analysis, networkNode };
}

/** By path. */
export type Findings = Pick<ReadonlyMap<string, Finding>, 'get'>;

/** What a finding says that the one before it did not, as bits that add up over the nodes that feed another. */
export const news = { nothing: 0, shapes: 1, receptiveField: 2, anything: 4 } as const;

export function newsOf({ analysis }: Finding, earlier: Finding | undefined): number {
  if (analysis === earlier?.analysis) return news.nothing;
  if (!earlier) return news.shapes | news.receptiveField | news.anything;
  const { outputTypes, receptiveField } = earlier.analysis;
  const shapes = sameTypes(analysis.outputTypes, outputTypes) ? news.nothing : news.shapes;
  return news.anything | shapes | (sameField(analysis.receptiveField, receptiveField) ? 0 : news.receptiveField);
}

/** Whether two expansions of a node are equal for the analysis; positions don't matter. */
export function isSameNode(node: ExpandedNode, before: ExpandedNode): boolean {
  return (
    before.kind === node.kind &&
    before.node.name === node.node.name &&
    before.node.block === node.node.block &&
    before.sound === node.sound &&
    before.readOnly === node.readOnly &&
    before.weightsPath === node.weightsPath &&
    ('block' in before ? before.block : undefined) === ('block' in node ? node.block : undefined) &&
    ('parameters' in before ? before.parameters : undefined) === ('parameters' in node ? node.parameters : undefined) &&
    sameArrivals(node, before) &&
    sameWords(node.problems, before.problems) &&
    sameWords(node.missing, before.missing)
  );
}

export function sameArrivals(node: ExpandedNode, before: ExpandedNode): boolean {
  return (
    node.arrivals.length === before.arrivals.length &&
    node.arrivals.every(({ origin, edge }, index) => {
      const { origin: earlierOrigin, edge: earlierEdge } = before.arrivals[index]!;
      return (
        origin?.path === earlierOrigin?.path && origin?.output === earlierOrigin?.output && sameEdge(edge, earlierEdge)
      );
    })
  );
}

function sameEdge(left: Problem['edge'], right: Problem['edge']): boolean {
  if (left === right) return true;
  return left?.from.join() === right?.from.join() && left?.to.join() === right?.to.join();
}

interface Said {
  readonly message: string;
  readonly edge?: Problem['edge'];
}

function sameWords(left: readonly Said[], right: readonly Said[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ message, edge }, index) => message === right[index]!.message && sameEdge(edge, right[index]!.edge))
  );
}
