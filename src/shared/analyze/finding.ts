import type { ExpandedNode } from '../compile/expansion';
import type { NetworkNode, NodeAnalysis, Problem, ReceptiveField } from '../compile/network';
import { sameShape, type Shape } from '../tensor/shape';
import type { TrainingCost } from './cost';
import type { Facts } from './facts';
import { sameField } from './receptiveField';

/** What was found out about a node, and what it followed from: while that stays equal, the finding does. */
export interface Finding {
  readonly node: ExpandedNode;
  readonly cost: TrainingCost;
  /** Shapes that arrive, in the order of the arrivals. */
  readonly arriving: readonly (Shape | undefined)[];
  readonly fields: readonly (ReceptiveField | undefined)[];
  readonly facts?: Facts;
  readonly analysis: NodeAnalysis;
  readonly networkNode?: NetworkNode;
}

/** By path. */
export type Findings = ReadonlyMap<string, Finding>;

/** Whether a node is as it was when `earlier` was found out. */
export function isUnchanged(
  node: ExpandedNode,
  arriving: readonly (Shape | undefined)[],
  fields: readonly (ReceptiveField | undefined)[],
  earlier: Finding,
): boolean {
  return (
    sameShapes(earlier.arriving, arriving) &&
    fields.length === earlier.fields.length &&
    fields.every((field, index) => sameField(field, earlier.fields[index])) &&
    (node === earlier.node || isSameNode(node, earlier.node))
  );
}

/** Whether two expansions of a node differ in nothing that the analysis shows; where it lies does not matter. */
function isSameNode(node: ExpandedNode, before: ExpandedNode): boolean {
  return (
    before.kind === node.kind &&
    before.node.name === node.node.name &&
    before.node.block === node.node.block &&
    before.sound === node.sound &&
    before.readOnly === node.readOnly &&
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

export function sameShapes(left: readonly (Shape | undefined)[], right: readonly (Shape | undefined)[]): boolean {
  if (left.length !== right.length) return false;
  return left.every((shape, index) => {
    const other = right[index];
    return shape === other || (shape !== undefined && other !== undefined && sameShape(shape, other));
  });
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
