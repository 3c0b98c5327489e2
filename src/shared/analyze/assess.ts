import type { BlockProblem } from '../blocks/definition';
import type { CompositeNode, ExpandedNode, PrimitiveNode } from '../compile/expansion';
import type { NetworkNode, NodeAnalysis, Problem, ReceptiveField, Source } from '../compile/network';
import type { BlockLibrary } from '../document/library';
import { sameShape, type Shape } from '../tensor/shape';
import { bytesPerValue, trainingBytes, valuesIn, type TrainingCost } from './cost';
import { factsOf, type Facts } from './facts';
import { triedRemedies } from './remedies';
import { receptiveFieldOf, sameField } from './receptiveField';

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

/** What holds for all nodes of a drawing. */
export interface Circumstances {
  readonly library: BlockLibrary;
  readonly cost: TrainingCost;
}

export type Findings = ReadonlyMap<string, Finding>;

/** Finds out about one node, from the findings about those before it and, where nothing changed, from the earlier one. */
export function assess(
  node: ExpandedNode,
  findings: Findings,
  { library, cost }: Circumstances,
  earlier: Finding | undefined,
): Finding {
  const arriving: (Shape | undefined)[] = [];
  const fields: (ReceptiveField | undefined)[] = [];
  for (const { origin } of node.arrivals) {
    const source = origin && findings.get(origin.path)?.analysis;
    arriving.push(origin && source?.outputs[origin.output]);
    fields.push(source?.receptiveField);
  }
  if (node.kind === 'composite') return assessComposite(node, findings, cost, arriving, earlier);
  if (earlier && earlier.cost === cost && isUnchanged(node, arriving, fields, earlier)) return earlier;
  if (node.kind === 'primitive') return assessPrimitive(node, library, cost, arriving, fields, earlier);
  const inputs = arriving.filter((shape) => shape !== undefined);
  const through = node.kind === 'bypassed' ? node.outputs[0] && findings.get(node.outputs[0].path)?.analysis : undefined;
  const shape = through && node.outputs[0] && through.outputs[node.outputs[0].output];
  const analysis: NodeAnalysis = {
    ...nothing,
    path: node.path,
    state: stateOf(node.problems, Boolean(shape)),
    inputs,
    outputs: shape ? [shape] : [],
    ...(through?.receptiveField && { receptiveField: through.receptiveField }),
    problems: node.problems,
    missing: node.missing,
  };
  return { node, cost, arriving, fields, analysis };
}

const nothing = {
  parameters: { trainable: 0, fixed: 0 },
  macs: 0,
  activationBytes: 0,
  trainingBytes: 0,
};

function assessPrimitive(
  node: PrimitiveNode,
  library: BlockLibrary,
  cost: TrainingCost,
  arriving: readonly (Shape | undefined)[],
  fields: readonly (ReceptiveField | undefined)[],
  earlier: Finding | undefined,
): Finding {
  const inputs = arriving.filter((shape) => shape !== undefined);
  const base = { node, cost, arriving, fields };
  const facts = node.sound && inputs.length === arriving.length ? knownFacts(node, inputs, earlier) : undefined;
  if (!facts || 'problems' in facts) {
    const problems = facts ? [...node.problems, ...facts.problems.map((problem) => placed(library, node, inputs, problem))] : node.problems;
    const analysis: NodeAnalysis = {
      ...nothing,
      path: node.path,
      state: stateOf(problems, false),
      inputs,
      outputs: [],
      problems,
      missing: node.missing,
    };
    return { ...base, ...(facts && { facts }), analysis };
  }
  const { context, weights, parameters, macs, window } = facts;
  const values = valuesIn(context.outputs);
  const field = receptiveFieldOf(node.block, window, fields, inputs, context.outputs);
  const receptiveField = sameField(field, earlier?.analysis.receptiveField) ? earlier?.analysis.receptiveField : field;
  const sources: readonly Source[] = node.arrivals.map(({ origin }) => origin!);
  return {
    ...base,
    facts,
    analysis: {
      path: node.path,
      state: 'ready',
      inputs,
      outputs: context.outputs,
      parameters,
      macs,
      activationBytes: bytesPerValue * values,
      trainingBytes: trainingBytes(values, parameters.trainable, cost),
      ...(receptiveField && { receptiveField }),
      problems: node.problems,
      missing: node.missing,
    },
    networkNode: { path: node.path, name: node.node.name ?? node.path, block: node.block, sources, context, weights },
  };
}

/** The facts of the earlier finding where block, parameters and shapes are the same. */
function knownFacts(node: PrimitiveNode, inputs: readonly Shape[], earlier: Finding | undefined): Facts {
  if (earlier?.facts && earlier.node.kind === 'primitive') {
    const { block, parameters } = earlier.node;
    if (block === node.block && parameters === node.parameters && sameShapes(earlier.arriving, inputs)) return earlier.facts;
  }
  return factsOf(node.block, node.parameters, inputs);
}

function assessComposite(
  node: CompositeNode,
  findings: Findings,
  cost: TrainingCost,
  arriving: readonly (Shape | undefined)[],
  earlier: Finding | undefined,
): Finding {
  const inside = node.children.map((child) => findings.get(child.path)!.analysis);
  const origins = node.outputs.map((origin) => origin && findings.get(origin.path)?.analysis);
  const outputs = node.outputs.map((origin, port) => origin && origins[port]?.outputs[origin.output]);
  const known = earlier?.analysis;
  if (known?.children && isSameInside(known, inside, outputs) && isUnchanged(node, arriving, [], earlier!)) return earlier!;
  const problems = [...node.problems, ...inside.flatMap((child) => child.problems)];
  const missing = [...node.missing, ...inside.flatMap((child) => child.missing)];
  const isReady = outputs.every((shape) => shape) && inside.every(({ state }) => state === 'ready');
  const receptiveField = origins[0]?.receptiveField;
  const analysis: NodeAnalysis = {
    path: node.path,
    state: stateOf(problems, isReady && node.sound),
    inputs: arriving.filter((shape) => shape !== undefined),
    outputs: outputs.filter((shape) => shape !== undefined),
    ...sum(inside),
    ...(receptiveField && { receptiveField }),
    problems,
    missing,
    children: new Map(inside.map((child) => [child.path, child])),
  };
  return { node, cost, arriving, fields: [], analysis };
}

/** Adds up what nodes need. */
export function sum(parts: readonly NodeAnalysis[]) {
  let [trainable, fixed, macs, activation, training] = [0, 0, 0, 0, 0];
  for (const part of parts) {
    trainable += part.parameters.trainable;
    fixed += part.parameters.fixed;
    macs += part.macs;
    activation += part.activationBytes;
    training += part.trainingBytes;
  }
  return { parameters: { trainable, fixed }, macs, activationBytes: activation, trainingBytes: training };
}

function isSameInside(known: NodeAnalysis, inside: readonly NodeAnalysis[], outputs: readonly (Shape | undefined)[]): boolean {
  return (
    known.children!.size === inside.length &&
    inside.every((child) => known.children!.get(child.path) === child) &&
    known.outputs.length === outputs.length &&
    known.outputs.every((shape, port) => outputs[port] !== undefined && sameShape(shape, outputs[port]))
  );
}

/** Whether a node is as it was when `earlier` was found out. */
function isUnchanged(
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

function sameArrivals(node: ExpandedNode, before: ExpandedNode): boolean {
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

function sameShapes(left: readonly (Shape | undefined)[], right: readonly (Shape | undefined)[]): boolean {
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

function stateOf(problems: readonly Problem[], isReady: boolean): NodeAnalysis['state'] {
  if (problems.some(({ severity }) => severity === 'error')) return 'problem';
  return isReady ? 'ready' : 'waiting';
}

function placed(library: BlockLibrary, node: PrimitiveNode, inputs: readonly Shape[], problem: BlockProblem): Problem {
  const edge = problem.input === undefined ? undefined : node.arrivals[problem.input]?.edge;
  const { remedies: _, ...rest } = problem;
  const remedies = node.readOnly ? [] : triedRemedies(library, node, inputs, problem);
  return { ...rest, path: node.path, severity: 'error', ...(edge && { edge }), ...(remedies.length && { remedies }) };
}
