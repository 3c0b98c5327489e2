import type { ReceptiveField } from './analysis';
import type { Problem } from '../problem';
import type { BlockProblem } from '../../document/problem';
import type { BypassedNode, ExpandedNode, PrimitiveNode, UnknownNode } from '../expand/expansion';
import type { NetworkNode } from '../network';
import { idAt } from '../path';
import type { ExampleType } from '../../tensor/exampleType';
import { assessComposite } from './assessComposite';
import { bytesPerValue, trainingBytes, valuesIn, type TrainingCost } from './cost';
import { factsOf, knownFacts, type SoundFacts } from './facts';
import { isSameNode, makeFinding, news, sameArrivals, type Finding, type Findings } from './finding';
import type { Entry, Ledger } from './ledger';
import { needsNothing, nodeAnalysis, type Need } from './nodeAnalysis';
import { combined, receptiveFieldOf, sameField } from './receptiveField';
import { stateOf } from './state';
import type { Offers } from './trials';

/** Context shared by all nodes of a drawing. */
export interface Circumstances {
  readonly trials: Offers;
  readonly cost: TrainingCost;
  /** Whether the cost is that of the check before. */
  readonly isCostedAsBefore: boolean;
}

/**
 * Analyses one node from the findings about its sources. Reuses the previous finding, or the parts of it that still hold;
 * `heard` is what changed about the nodes it depends on.
 */
export function assess(entry: Entry, ledger: Ledger, circumstances: Circumstances, heard: number): Finding {
  const { node, finding: earlier } = entry;
  const feeding = ledger.feeding(entry);
  if (earlier && circumstances.isCostedAsBefore) {
    if (earlier.node === node) {
      if (heard === news.nothing) return earlier;
      if (!(heard & news.shapes) && node.kind === 'primitive')
        return heard & news.receptiveField ? withNewField(earlier, node, feeding) : earlier;
    } else if (!(heard & (news.shapes | news.receptiveField)) && isSameNode(node, earlier.node)) {
      if (node.kind !== 'composite') return makeFinding(node, earlier.analysis, earlier.facts, earlier.networkNode);
    }
  }
  if (node.kind === 'primitive') return assessPrimitive(node, feeding, circumstances, entry);
  const arriving = arrivingTypes(node, feeding);
  if (node.kind === 'composite') return assessComposite(node, ledger, arriving, earlier, circumstances.trials);
  return assessOther(node, ledger, arriving, circumstances.trials);
}

/** Those that are known, in the order of the arrivals. */
function arrivingTypes({ arrivals }: ExpandedNode, feeding: readonly Entry[]): ExampleType[] {
  const types: ExampleType[] = [];
  for (let at = 0, next = 0; at < arrivals.length; at++) {
    const { origin } = arrivals[at]!;
    const type = origin && feeding[next++]!.finding!.analysis.outputTypes[origin.output];
    if (type) types.push(type);
  }
  return types;
}

/** Most edits change only the receptive field of later layers. */
function withNewField(earlier: Finding, node: PrimitiveNode, feeding: readonly Entry[]): Finding {
  const { facts, analysis, networkNode } = earlier;
  if (!facts || 'problems' in facts) return earlier;
  const receptiveField = fieldOf(node, feeding, facts);
  if (!receptiveField || sameField(receptiveField, analysis.receptiveField)) return earlier;
  const { state, inputTypes, outputTypes, problems, missing } = analysis;
  const said = { state, inputs: inputTypes, outputs: outputTypes, receptiveField, problems };
  return makeFinding(node, nodeAnalysis(node, said, analysis, missing), facts, networkNode);
}

function fieldOf({ block }: PrimitiveNode, feeding: readonly Entry[], { context, readings }: SoundFacts) {
  let arriving: ReceptiveField | undefined;
  for (let at = 0; at < feeding.length; at++)
    arriving = combined(arriving, feeding[at]!.finding!.analysis.receptiveField);
  return receptiveFieldOf(block, readings, arriving, context.inputs, context.outputs);
}

/** A bypassed node passes its input through; an unknown block has no output. */
function assessOther(
  node: BypassedNode | UnknownNode,
  findings: Findings,
  inputs: readonly ExampleType[],
  trials: Offers,
): Finding {
  const { missing } = node;
  const problems = trials.offering(node.problems);
  const origin = node.kind === 'bypassed' ? node.outputs[0] : undefined;
  const through = origin && findings.get(origin.path)?.analysis;
  const type = origin && through?.outputTypes[origin.output];
  const state = stateOf(problems, Boolean(type));
  const outputs = type ? [type] : noTypes;
  const said = { state, inputs, outputs, receptiveField: through?.receptiveField, problems };
  return makeFinding(node, nodeAnalysis(node, said, needsNothing, missing));
}

const noTypes: readonly ExampleType[] = [];

function assessPrimitive(
  node: PrimitiveNode,
  feeding: readonly Entry[],
  { cost, trials }: Circumstances,
  { finding: earlier, facts: memory }: Entry,
): Finding {
  const inputs = arrivingTypes(node, feeding);
  const isComplete = node.sound && inputs.length === node.arrivals.length;
  const facts = isComplete ? knownFacts(memory, node.block, node.parameters, inputs) : undefined;
  if (facts && !('problems' in facts))
    return ready(node, feeding, cost, facts, earlier, trials.offering(node.problems));
  const found = facts ? namedProblems(node, inputs, facts.problems) : [];
  const problems = trials.offering([...node.problems, ...found.map((problem) => placed(node, problem))]);
  const said = { state: stateOf(problems, false), inputs, outputs: noTypes, receptiveField: undefined, problems };
  return makeFinding(node, nodeAnalysis(node, said, needsNothing, node.missing), facts);
}

/** A fully analysed node. */
function ready(
  node: PrimitiveNode,
  feeding: readonly Entry[],
  cost: TrainingCost,
  facts: SoundFacts,
  earlier: Finding | undefined,
  problems: readonly Problem[],
): Finding {
  const { weights, macs } = facts;
  const parameters = node.weightsPath === node.path ? facts.parameters : needsNothing.parameters;
  const { inputs, outputs } = facts.context;
  const { missing } = node;
  const receptiveField = fieldOf(node, feeding, facts);
  const values = valuesIn(outputs);
  const need: Need = {
    weights,
    parameters,
    macs,
    activationBytes: bytesPerValue * values,
    trainingBytes: trainingBytes(values, parameters.trainable, cost),
  };
  const analysis = nodeAnalysis(node, { state: 'ready', inputs, outputs, receptiveField, problems }, need, missing);
  const networkNode = earlier?.facts === facts ? keptNetworkNode(node, earlier) : undefined;
  return makeFinding(node, analysis, facts, networkNode ?? makeNetworkNode(node, facts));
}

function keptNetworkNode(node: PrimitiveNode, known: Finding): NetworkNode | undefined {
  if (known.node !== node && !sameArrivals(node, known.node)) return undefined;
  const { networkNode } = known;
  const isSame = networkNode?.name === nameOf(node) && networkNode.weightsPath === node.weightsPath;
  return isSame ? networkNode : undefined;
}

function makeNetworkNode(node: PrimitiveNode, { context, weights }: SoundFacts): NetworkNode {
  const { path, block, arrivals, weightsPath } = node;
  const sources = arrivals.map(({ origin }) => origin!);
  return { path, name: nameOf(node), block, sources, context, weights, weightsPath };
}

function nameOf({ node, path }: PrimitiveNode): string {
  return node.name ?? path;
}

/** Where several tensors arrive, problems say which is which by the nodes they come from. */
function namedProblems(node: PrimitiveNode, inputs: readonly ExampleType[], problems: readonly BlockProblem[]) {
  if (inputs.length < 2) return problems;
  const names = node.arrivals.map(({ edge, origin }) => edge?.from[0] ?? idAt(origin?.path ?? ''));
  const facts = factsOf(node.block, node.parameters, inputs, names);
  return 'problems' in facts ? facts.problems : problems;
}

function placed(node: PrimitiveNode, { remedies = [], ...problem }: BlockProblem): Problem {
  const edge = problem.input === undefined ? undefined : node.arrivals[problem.input]?.edge;
  const said: Problem = { ...problem, path: node.path, severity: 'error', ...(edge && { edge }) };
  return node.readOnly ? said : { ...said, remedies };
}
