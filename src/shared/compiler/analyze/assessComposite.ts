import type { NodeAnalysis } from './analysis';
import type { Problem } from '../problem';
import { arrivingAt, insideScope } from '../expand/insideScope';
import type { Source } from '../network';
import type { ExpressionScope } from '../../document/expression';
import type { CompositeNode } from '../expand/expansion';
import { sameType, sameTypes, type ExampleType } from '../../tensor/exampleType';
import { isSameNode, makeFinding, type Finding, type Findings } from './finding';
import { nodeAnalysis, sum } from './nodeAnalysis';
import { stateOf } from './state';
import type { Offers } from './trials';
import { stated } from '../../messages/saying';

/** Sums the nodes inside a composite; returns the previous finding where nothing inside changed. */
export function assessComposite(
  node: CompositeNode,
  findings: Findings,
  inputs: readonly ExampleType[],
  earlier: Finding | undefined,
  trials: Offers,
): Finding {
  const inside = node.children.map((child) => findings.get(child.path)!.analysis);
  const origins = node.outputs.map((origin) => origin && findings.get(origin.path)?.analysis);
  const outputs = node.outputs.map((origin, port) => origin && origins[port]?.outputTypes[origin.output]);
  const known = earlier?.analysis;
  const isSame = known?.children && isSameInside(known, inside, outputs) && sameTypes(known.inputTypes, inputs);
  if (isSame && isSameNode(node, earlier!.node)) return makeFinding(node, earlier!.analysis);
  const problems = [...trials.offering(node.problems)];
  const missing = [...node.missing];
  for (const child of inside) {
    if (child.problems.length) problems.push(...child.problems);
    if (child.missing.length) missing.push(...child.missing);
  }
  const cause = problems.find(({ severity, path }) => severity === 'error' && path !== node.path);
  if (cause) problems.unshift(errorInside(node, deepestOf(cause, problems)));
  const isReady = outputs.every((type) => type) && inside.every(({ state }) => state === 'ready');
  const said = {
    state: stateOf(problems, isReady && node.sound),
    inputs,
    outputs: outputs.filter((type) => type !== undefined),
    receptiveField: origins[0]?.receptiveField,
    problems,
  };
  const children = new Map(inside.map((child) => [child.path, child]));
  return makeFinding(node, nodeAnalysis(node, said, sum(inside), missing, scopeOf(node, findings), children));
}

/** In a chain, names are those of the scope around it. */
function scopeOf(node: CompositeNode, findings: Findings): ExpressionScope | undefined {
  if (node.block.chainOf) return undefined;
  const of = ({ path, output }: Source) => findings.get(path)?.analysis.outputTypes[output];
  return insideScope(node.block, node.parameters, arrivingAt(node, { of }));
}

function isSameInside(
  known: NodeAnalysis,
  inside: readonly NodeAnalysis[],
  outputs: readonly (ExampleType | undefined)[],
): boolean {
  return (
    known.children!.size === inside.length &&
    inside.every((child) => known.children!.get(child.path) === child) &&
    known.outputTypes.length === outputs.length &&
    known.outputTypes.every((type, port) => outputs[port] !== undefined && sameType(type, outputs[port]))
  );
}

/** Where a composite reports an error of another one inside it, that error itself. */
function deepestOf(cause: Problem, problems: readonly Problem[]): Problem {
  const inner = problems.find(({ path, severity }) => severity === 'error' && path.startsWith(`${cause.path}/`));
  return inner ? deepestOf(inner, problems) : cause;
}

/** Seen from outside, a composite with an error inside has one, with the chain of names that leads to it. */
function errorInside({ path }: CompositeNode, cause: Problem): Problem {
  const chain = cause.path
    .slice(path.length + 1)
    .split('/')
    .join(' › ');
  return { path, severity: 'error', ...stated('drawing', 'errorInside', chain, cause.said), cause: cause.path };
}
