import type { WeightSpec } from '../../blocks/definition';
import type { NetNode } from '../../document/schema';
import type { BlockProblem, Remedy } from '../../document/problem';
import { formatShape, sameShape } from '../../tensor/shape';
import { idAt, scopePrefix } from '../path';
import type { Problem } from '../problem';
import type { NodeAnalysis } from './analysis';
import type { Entry, Ledger } from './ledger';
import { labelled, say, stated, type Saying } from '../../messages/saying';

/** Problems of the nodes that use the weights of another one: it is not there, or has others. */
export function checkSharing(ledger: Ledger): Problem[] {
  const problems: Problem[] = [];
  for (const entry of ledger.sharing) {
    const { node } = entry;
    const problem = problemOf(entry, node.node.weightsOf!, ledger);
    if (!problem) continue;
    const { remedies = [], ...said } = problem;
    const own: Remedy = { ...labelled('ownWeights', node.node.id), action: { kind: 'ownWeights' } };
    problems.push({
      ...{ path: node.path, severity: 'error', ...said },
      ...(!node.readOnly && { remedies: [...remedies, own] }),
    });
  }
  return problems;
}

/** What is wrong with one of them, without the remedy that all have. */
function problemOf(entry: Entry, named: string, ledger: Ledger): BlockProblem | undefined {
  const { path, weightsPath, node } = entry.node;
  const { id } = node;
  const scope = scopePrefix(path);
  if (!ledger.entryAt(scope + named)) return stated('drawing', 'noOwner', id, named);
  const owner = ledger.entryAt(scope + idAt(weightsPath))!;
  if (owner === entry) return stated('drawing', 'circularWeights', id, named);
  const { node: drawn } = owner.node;
  if (drawn.block !== node.block) return stated('drawing', 'otherBlock', id, node.block, drawn.id, drawn.block);
  const [times, theirs] = [entry, owner].map(timesOf);
  if (times !== theirs) return stated('drawing', 'otherRepeat', id, drawnTimes(times), drawn.id, drawnTimes(theirs));
  const misfit = misfitBetween(entry, owner, ledger);
  if (!misfit) return undefined;
  const remedies = node.parameters === drawn.parameters ? [] : [asIn(entry, owner)];
  return { remedies, ...misfit, ...stated('drawing', 'orOwnWeights', misfit.said, id) };
}

/** How often a node is drawn in a row; nothing where it is no chain. */
function timesOf({ node }: Entry): number | undefined {
  return node.kind === 'composite' && node.block.chainOf ? node.block.graph.nodes.length : undefined;
}

function drawnTimes(times: number | undefined): Saying {
  return times === undefined ? say('parts', 'drawnOnce') : say('parts', 'drawnTimes', times);
}

/** What keeps a node, or the nodes inside a composite pair by pair, from using the weights of the other. */
function misfitBetween(user: Entry, owner: Entry, ledger: Ledger): BlockProblem | undefined {
  const [own, theirs] = [user.node, owner.node];
  if (own.kind === 'composite' && theirs.kind === 'composite') {
    for (const { path } of own.children) {
      const [inner, other] = [ledger.entryAt(path), ledger.entryAt(theirs.path + path.slice(own.path.length))];
      const misfit = inner && other && misfitBetween(inner, other, ledger);
      if (misfit) return misfit;
    }
    return undefined;
  }
  const weights = user.finding!.analysis.weights;
  const { state, weights: others } = owner.finding!.analysis;
  if (!weights.length || (owner.isUsed && areEqual(weights, others))) return undefined;
  const [id, other] = [named(own.path), named(theirs.path)];
  if (theirs.kind === 'bypassed') return { ...stated('drawing', 'ownerBypassed', other, id), remedies: [] };
  if (user.isUsed && !owner.isUsed) return { ...stated('drawing', 'ownerUnused', other, id), remedies: [] };
  const difference = state === 'ready' ? differenceOf(weights, others) : undefined;
  return difference && stated('drawing', 'weightsDiffer', id, difference[0], other, difference[1]);
}

type Weights = readonly WeightSpec[];

/** Asked of every pair at each check, so without anything made on the way. */
function areEqual(own: Weights, theirs: Weights): boolean {
  if (own.length !== theirs.length) return false;
  for (let at = 0; at < own.length; at++) {
    const [left, right] = [own[at]!, theirs[at]!];
    if (left.name !== right.name || !sameShape(left.shape, right.shape)) return false;
  }
  return true;
}

/** The first weight that one has and the other has not in this shape, on both sides. */
function differenceOf(own: Weights, theirs: Weights): [Saying, Saying] | undefined {
  for (const name of new Set([...own, ...theirs].map((weight) => weight.name))) {
    const [left, right] = [own, theirs].map((weights) => weights.find((weight) => weight.name === name));
    if (left && right && sameShape(left.shape, right.shape)) continue;
    const said = (weight: WeightSpec | undefined) =>
      weight ? say('parts', 'weight', name, formatShape(weight.shape)) : say('parts', 'noWeight', name);
    return [said(left), said(right)];
  }
  return undefined;
}

function asIn({ node }: Entry, owner: Entry): Remedy {
  const reset = Object.keys(node.node.parameters).map((name) => [name, undefined]);
  const parameters = { ...Object.fromEntries(reset), ...owner.node.node.parameters };
  return {
    ...labelled('setAsIn', node.node.id, owner.node.node.id),
    action: { kind: 'set', parameters },
  };
}

/** `branch › conv1` */
function named(path: string): string {
  return path.split('/').join(' › ');
}

/**
 * The nodes of a graph whose weights one of them could use: of the same block, with weights of its shapes that are their own.
 * Nothing while its own shapes are not known, or where it has no weights.
 * @param analysisOf a node's analysis, by its id
 */
export function possibleOwners(
  nodes: readonly NetNode[],
  node: NetNode,
  analysisOf: (id: string) => NodeAnalysis | undefined,
): NetNode[] {
  const own = analysisOf(node.id);
  if (own?.state !== 'ready' || !hasWeights(own)) return [];
  return nodes.filter((other) => {
    if (other.id === node.id || other.block !== node.block || other.bypass || other.weightsOf !== undefined)
      return false;
    const theirs = analysisOf(other.id);
    return theirs?.state === 'ready' && haveEqualWeights(own, theirs);
  });
}

function hasWeights({ weights, children }: NodeAnalysis): boolean {
  return weights.length > 0 || (children !== undefined && [...children.values()].some(hasWeights));
}

function haveEqualWeights(left: NodeAnalysis, right: NodeAnalysis): boolean {
  for (const [path, inner] of left.children ?? []) {
    const other = right.children?.get(right.path + path.slice(left.path.length));
    if (!other || !haveEqualWeights(inner, other)) return false;
  }
  return areEqual(left.weights, right.weights);
}
