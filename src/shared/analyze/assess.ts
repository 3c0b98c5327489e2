import type { BlockProblem } from '../blocks/definition';
import type { BypassedNode, ExpandedNode, PrimitiveNode, UnknownNode } from '../compile/expansion';
import type { NetworkNode, NodeAnalysis, Problem, ReceptiveField } from '../compile/network';
import type { BlockLibrary } from '../document/library';
import type { Shape } from '../tensor/shape';
import { assessComposite } from './assessComposite';
import { bytesPerValue, trainingBytes, valuesIn, type TrainingCost } from './cost';
import { knownFacts, type SoundFacts } from './facts';
import { isSameNode, news, sameArrivals, type Finding, type Findings } from './finding';
import { larger, receptiveFieldOf, sameField } from './receptiveField';
import { triedRemedies } from './remedies';
import { stateOf } from './state';

// Analyses are written as literals with the same properties in the same order, absent ones undefined: thousands are made
// after an edit, and to V8 (Node 20) a property added to a spread object costs a microsecond, one of a literal nothing.

/** What holds for all nodes of a drawing. */
export interface Circumstances {
  readonly library: BlockLibrary;
  readonly cost: TrainingCost;
  /** Whether the cost is that of the check before. */
  readonly isCostedAsBefore: boolean;
}

/**
 * Finds out about one node, from the findings about those before it. The earlier finding, or what still holds of it, is
 * kept; `told` is the news about the nodes that it depends on.
 */
export function assess(
  node: ExpandedNode,
  findings: Findings,
  { library, cost, isCostedAsBefore }: Circumstances,
  earlier: Finding | undefined,
  told: number,
): Finding {
  if (earlier && isCostedAsBefore) {
    if (earlier.node === node) {
      if (told === news.nothing) return earlier;
      if (!(told & news.shapes) && node.kind === 'primitive')
        return told & news.receptiveField ? withNewField(earlier, node, findings) : earlier;
    } else if (!(told & (news.shapes | news.receptiveField)) && isSameNode(node, earlier.node)) {
      if (node.kind !== 'composite') return { ...earlier, node };
    }
  }
  const arriving = node.arrivals.map(
    ({ origin }) => origin && findings.get(origin.path)?.analysis.outputs[origin.output],
  );
  if (node.kind === 'composite') return assessComposite(node, findings, arriving, earlier);
  if (node.kind === 'primitive') return assessPrimitive({ node, findings, cost, library, arriving, earlier });
  return assessOther(node, findings, arriving);
}

/** Most edits change how much of the image later layers see, and nothing else of them. */
function withNewField(earlier: Finding, node: PrimitiveNode, findings: Findings): Finding {
  const { facts, analysis } = earlier;
  if (!facts || 'problems' in facts) return earlier;
  const receptiveField = fieldOf(node, findings, facts);
  return !receptiveField || sameField(receptiveField, analysis.receptiveField)
    ? earlier
    : { ...earlier, analysis: { ...analysis, receptiveField } };
}

function fieldOf({ arrivals, block }: PrimitiveNode, findings: Findings, { context, window }: SoundFacts) {
  let arriving: ReceptiveField | undefined;
  for (const { origin } of arrivals)
    if (origin) arriving = larger(arriving, findings.get(origin.path)?.analysis.receptiveField);
  return receptiveFieldOf(block, window, arriving, context.inputs, context.outputs);
}

/** What is bypassed lets through what arrives; of an unknown block nothing comes. */
function assessOther(
  node: BypassedNode | UnknownNode,
  findings: Findings,
  arriving: readonly (Shape | undefined)[],
): Finding {
  const origin = node.kind === 'bypassed' ? node.outputs[0] : undefined;
  const through = origin && findings.get(origin.path)?.analysis;
  const shape = origin && through?.outputs[origin.output];
  const state = stateOf(node.problems, Boolean(shape));
  const inputs = arriving.filter((arrived) => arrived !== undefined);
  const analysis = costless(node, state, inputs, shape ? [shape] : noShapes, node.problems, through?.receptiveField);
  return { node, facts: undefined, analysis, networkNode: undefined };
}

const noWeights: NodeAnalysis['parameters'] = { trainable: 0, fixed: 0 };
const noShapes: readonly Shape[] = [];

interface Case {
  readonly node: PrimitiveNode;
  readonly findings: Findings;
  readonly cost: TrainingCost;
  readonly library: BlockLibrary;
  readonly arriving: readonly (Shape | undefined)[];
  readonly earlier: Finding | undefined;
}

function assessPrimitive({ node, findings, cost, library, arriving, earlier }: Case): Finding {
  const known = arriving.filter((shape) => shape !== undefined);
  const facts =
    node.sound && known.length === arriving.length ? knownFacts(node.block, node.parameters, known) : undefined;
  if (facts && !('problems' in facts)) return ready(node, findings, cost, facts, earlier);
  const problems = facts
    ? [...node.problems, ...facts.problems.map((problem) => placed(library, node, known, problem))]
    : node.problems;
  const state = stateOf(problems, false);
  return { node, facts, analysis: costless(node, state, known, noShapes, problems), networkNode: undefined };
}

/** Of a node that needs nothing, or of which that is not known. */
function costless(
  { path, missing }: ExpandedNode,
  state: NodeAnalysis['state'],
  inputs: readonly Shape[],
  outputs: readonly Shape[],
  problems: readonly Problem[],
  receptiveField?: ReceptiveField,
): NodeAnalysis {
  const [macs, activationBytes, trainingBytes] = [0, 0, 0];
  const parameters = noWeights;
  return {
    path,
    state,
    inputs,
    outputs,
    parameters,
    macs,
    activationBytes,
    trainingBytes,
    receptiveField,
    problems,
    missing,
  };
}

/** A node of which everything is known. */
function ready(
  node: PrimitiveNode,
  findings: Findings,
  cost: TrainingCost,
  facts: SoundFacts,
  earlier: Finding | undefined,
): Finding {
  const { context, parameters, macs } = facts;
  const receptiveField = fieldOf(node, findings, facts);
  const values = valuesIn(context.outputs);
  const analysis: NodeAnalysis = {
    path: node.path,
    state: 'ready',
    inputs: context.inputs,
    outputs: context.outputs,
    parameters,
    macs,
    activationBytes: bytesPerValue * values,
    trainingBytes: trainingBytes(values, parameters.trainable, cost),
    receptiveField,
    problems: node.problems,
    missing: node.missing,
  };
  const networkNode = earlier?.facts === facts ? keptNetworkNode(node, earlier) : undefined;
  return { node, facts, analysis, networkNode: networkNode ?? makeNetworkNode(node, facts) };
}

function keptNetworkNode(node: PrimitiveNode, known: Finding): NetworkNode | undefined {
  if (known.node !== node && !sameArrivals(node, known.node)) return undefined;
  return known.networkNode?.name === nameOf(node) ? known.networkNode : undefined;
}

function makeNetworkNode(node: PrimitiveNode, { context, weights }: SoundFacts): NetworkNode {
  const { path, block, arrivals } = node;
  return { path, name: nameOf(node), block, sources: arrivals.map(({ origin }) => origin!), context, weights };
}

function nameOf({ node, path }: PrimitiveNode): string {
  return node.name ?? path;
}

function placed(library: BlockLibrary, node: PrimitiveNode, inputs: readonly Shape[], problem: BlockProblem): Problem {
  const edge = problem.input === undefined ? undefined : node.arrivals[problem.input]?.edge;
  const { remedies: _, ...rest } = problem;
  const remedies = node.readOnly ? [] : triedRemedies(library, node, inputs, problem);
  return { ...rest, path: node.path, severity: 'error', ...(edge && { edge }), ...(remedies.length && { remedies }) };
}
