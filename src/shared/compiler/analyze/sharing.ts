import type { WeightSpec } from '../../blocks/definition';
import type { NetNode } from '../../document/schema';
import type { BlockProblem, Remedy } from '../../document/problem';
import { formatShape, sameShape } from '../../tensor/shape';
import { idAt, scopePrefix } from '../path';
import type { Problem } from '../problem';
import type { NodeAnalysis } from './analysis';
import type { Entry, Ledger } from './ledger';

/** Problems of the nodes that use the weights of another one: it is not there, or has others. */
export function checkSharing(ledger: Ledger): Problem[] {
  const problems: Problem[] = [];
  for (const entry of ledger.entries) {
    const { node } = entry;
    if (node.node.weightsOf === undefined || node.kind === 'bypassed') continue;
    const problem = problemOf(entry, node.node.weightsOf, ledger);
    if (!problem) continue;
    const { remedies = [], ...said } = problem;
    const own: Remedy = { label: `Give ${node.node.id} its own weights`, action: { kind: 'ownWeights' } };
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
  if (!ledger.entryAt(scope + named))
    return {
      brief: 'no such weights',
      message: `${id} uses the weights of "${named}", but there is no such node. Choose another, or give ${id} its own weights.`,
    };
  const owner = ledger.entryAt(scope + idAt(weightsPath))!;
  if (owner === entry)
    return {
      brief: 'circular weights',
      message: `${id} uses the weights of ${named}, which uses those of ${id} in turn. Give one of them its own weights.`,
    };
  const { node: drawn } = owner.node;
  if (drawn.block !== node.block)
    return {
      brief: 'another block',
      message: `${id} is ${node.block} and can't use the weights of ${drawn.id}, which is ${drawn.block}. Choose another ${node.block}, or give ${id} its own weights.`,
    };
  const [times, theirs] = [entry, owner].map(timesOf);
  if (times !== theirs)
    return {
      brief: 'repeats differ',
      message: `${id} ${drawnTimes(times)}, and ${drawn.id} ${drawnTimes(theirs)}, so weights can't be shared pair by pair. Make Repeat of both equal, or give ${id} its own weights.`,
    };
  const misfit = misfitBetween(entry, owner, ledger);
  if (!misfit) return undefined;
  const remedies = node.parameters === drawn.parameters ? [] : [asIn(entry, owner)];
  return { remedies, ...misfit, message: `${misfit.message} Or give ${id} its own weights.` };
}

/** How often a node is drawn in a row; nothing where it is no chain. */
function timesOf({ node }: Entry): number | undefined {
  return node.kind === 'composite' && node.block.chainOf ? node.block.graph.nodes.length : undefined;
}

function drawnTimes(times: number | undefined): string {
  return times === undefined ? 'is drawn once' : `is repeated ${times} times`;
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
  const lacking = { brief: 'no weights there', remedies: [] };
  const nothing = `so there are no weights for ${id} to use`;
  if (theirs.kind === 'bypassed')
    return { ...lacking, message: `${other} is bypassed, ${nothing}. Turn the bypass of ${other} off.` };
  if (user.isUsed && !owner.isUsed)
    return { ...lacking, message: `${other} isn't connected to the output, ${nothing}. Connect ${other}.` };
  const difference = state === 'ready' ? differenceOf(weights, others) : undefined;
  return (
    difference && {
      brief: 'weights differ',
      message: `${id} has ${difference[0]}, and ${other} has ${difference[1]}. Make parameters and inputs of both equal.`,
    }
  );
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
function differenceOf(own: Weights, theirs: Weights): [string, string] | undefined {
  for (const name of new Set([...own, ...theirs].map((weight) => weight.name))) {
    const [left, right] = [own, theirs].map((weights) => weights.find((weight) => weight.name === name));
    if (left && right && sameShape(left.shape, right.shape)) continue;
    const said = (weight: WeightSpec | undefined) =>
      weight ? `a ${name} of ${formatShape(weight.shape)}` : `no ${name}`;
    return [said(left), said(right)];
  }
  return undefined;
}

function asIn({ node }: Entry, owner: Entry): Remedy {
  const reset = Object.keys(node.node.parameters).map((name) => [name, undefined]);
  const parameters = { ...Object.fromEntries(reset), ...owner.node.node.parameters };
  return {
    label: `Set the parameters of ${node.node.id} as in ${owner.node.node.id}`,
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
