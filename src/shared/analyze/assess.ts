import type { BlockProblem } from '../blocks/definition';
import type { BypassedNode, ExpandedNode, PrimitiveNode, UnknownNode } from '../compile/expansion';
import type { NetworkNode, NodeAnalysis, Problem, ReceptiveField } from '../compile/network';
import type { BlockLibrary } from '../document/library';
import type { Shape } from '../tensor/shape';
import { assessComposite } from './assessComposite';
import { bytesPerValue, trainingBytes, valuesIn, type TrainingCost } from './cost';
import { factsOf, type Facts, type SoundFacts } from './facts';
import { isUnchanged, sameArrivals, sameShapes, type Finding, type Findings } from './finding';
import { receptiveFieldOf, sameField } from './receptiveField';
import { triedRemedies } from './remedies';
import { stateOf } from './state';

/** What holds for all nodes of a drawing. */
export interface Circumstances {
  readonly library: BlockLibrary;
  readonly cost: TrainingCost;
}

/** Finds out about one node, from the findings about those before it and, where nothing changed, from the earlier one. */
export function assess(
  node: ExpandedNode,
  findings: Findings,
  { library, cost }: Circumstances,
  earlier: Finding | undefined,
): Finding {
  if (earlier?.node === node && earlier.cost === cost && isFedAsBefore(node, findings, earlier)) return earlier;
  const arriving: (Shape | undefined)[] = [];
  const fields: (ReceptiveField | undefined)[] = [];
  for (const { origin } of node.arrivals) {
    const source = origin && findings.get(origin.path)?.analysis;
    arriving.push(origin && source?.outputs[origin.output]);
    fields.push(source?.receptiveField);
  }
  if (node.kind === 'composite') return assessComposite(node, findings, cost, arriving, earlier);
  if (earlier && earlier.cost === cost && isUnchanged(node, arriving, fields, earlier)) return { ...earlier, node };
  const base = { node, cost, arriving, fields };
  return node.kind === 'primitive' ? assessPrimitive(base, node, library, earlier) : assessOther(base, node, findings);
}

/** The quick answer for most nodes after most edits: the very same objects arrive at the very same node. */
function isFedAsBefore(node: ExpandedNode, findings: Findings, { arriving, fields }: Finding): boolean {
  if (node.kind === 'composite') return false;
  return node.arrivals.every(({ origin }, index) => {
    const source = origin && findings.get(origin.path)?.analysis;
    return (origin && source?.outputs[origin.output]) === arriving[index] && source?.receptiveField === fields[index];
  });
}

type Base = Pick<Finding, 'node' | 'cost' | 'arriving' | 'fields'>;

/** What is bypassed lets through what arrives; of an unknown block nothing comes. */
function assessOther(base: Base, node: BypassedNode | UnknownNode, findings: Findings): Finding {
  const origin = node.kind === 'bypassed' ? node.outputs[0] : undefined;
  const through = origin && findings.get(origin.path)?.analysis;
  const shape = origin && through?.outputs[origin.output];
  const analysis: NodeAnalysis = {
    ...nothing,
    path: node.path,
    state: stateOf(node.problems, Boolean(shape)),
    inputs: base.arriving.filter((arrived) => arrived !== undefined),
    outputs: shape ? [shape] : [],
    ...(through?.receptiveField && { receptiveField: through.receptiveField }),
    problems: node.problems,
    missing: node.missing,
  };
  return { ...base, analysis };
}

const nothing = {
  parameters: { trainable: 0, fixed: 0 },
  macs: 0,
  activationBytes: 0,
  trainingBytes: 0,
};

function assessPrimitive(
  base: Base,
  node: PrimitiveNode,
  library: BlockLibrary,
  earlier: Finding | undefined,
): Finding {
  const { arriving } = base;
  const inputs = arriving.every((shape) => shape !== undefined) ? arriving : undefined;
  const facts = node.sound && inputs ? knownFacts(node, inputs, earlier) : undefined;
  if (inputs && facts && !('problems' in facts)) return ready(base, node, inputs, facts, earlier);
  const known = arriving.filter((shape) => shape !== undefined);
  const own = facts && 'problems' in facts ? facts.problems : [];
  const problems = [...node.problems, ...own.map((problem) => placed(library, node, known, problem))];
  const analysis: NodeAnalysis = {
    ...nothing,
    path: node.path,
    state: stateOf(problems, false),
    inputs: known,
    outputs: [],
    problems,
    missing: node.missing,
  };
  return { ...base, ...(facts && { facts }), analysis };
}

/** A node of which everything is known. What does not follow from the receptive field is kept where it can be. */
function ready(
  base: Base,
  node: PrimitiveNode,
  inputs: readonly Shape[],
  facts: SoundFacts,
  earlier: Finding | undefined,
): Finding {
  const { context, weights, parameters, macs, window } = facts;
  const field = receptiveFieldOf(node.block, window, base.fields, inputs, context.outputs);
  const receptiveField = sameField(field, earlier?.analysis.receptiveField) ? earlier?.analysis.receptiveField : field;
  const values = valuesIn(context.outputs);
  const name = node.node.name ?? node.path;
  const analysis: NodeAnalysis = {
    path: node.path,
    state: 'ready',
    inputs,
    outputs: context.outputs,
    parameters,
    macs,
    activationBytes: bytesPerValue * values,
    trainingBytes: trainingBytes(values, parameters.trainable, base.cost),
    ...(receptiveField && { receptiveField }),
    problems: node.problems,
    missing: node.missing,
  };
  const before = earlier?.facts === facts && sameArrivals(node, earlier.node) ? earlier.networkNode : undefined;
  const networkNode: NetworkNode =
    before?.name === name
      ? before
      : {
          path: node.path,
          name,
          block: node.block,
          sources: node.arrivals.map(({ origin }) => origin!),
          context,
          weights,
        };
  return { ...base, facts, analysis, networkNode };
}

/** The facts of the earlier finding where block, parameters and shapes are the same. */
function knownFacts(node: PrimitiveNode, inputs: readonly Shape[], earlier: Finding | undefined): Facts {
  if (earlier?.facts && earlier.node.kind === 'primitive') {
    const { block, parameters } = earlier.node;
    if (block === node.block && parameters === node.parameters && sameShapes(earlier.arriving, inputs))
      return earlier.facts;
  }
  return factsOf(node.block, node.parameters, inputs);
}

function placed(library: BlockLibrary, node: PrimitiveNode, inputs: readonly Shape[], problem: BlockProblem): Problem {
  const edge = problem.input === undefined ? undefined : node.arrivals[problem.input]?.edge;
  const { remedies: _, ...rest } = problem;
  const remedies = node.readOnly ? [] : triedRemedies(library, node, inputs, problem);
  return { ...rest, path: node.path, severity: 'error', ...(edge && { edge }), ...(remedies.length && { remedies }) };
}
