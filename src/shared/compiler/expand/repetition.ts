import type { BlockDefinition } from '../../blocks/definition';
import { evaluateExpression, type ExpressionScope } from '../../document/expression';
import { mostRepetitions, type NetNode } from '../../document/schema';
import { isRepeated } from '../../document/repetition';
import { canFollowItself, chainOf } from '../../blocks/chain';
import { resolveNode, type ParameterProblem, type Resolved } from './resolveNode';
import { say, stated, statement, type Saying } from '../../messages/saying';

/** A node's block with its parameters, or the chain that it stands for where it is repeated. */
export interface DrawnBlock extends Resolved {
  readonly block: BlockDefinition;
}

/** What a node draws: its block once, or as often as it says. */
export function drawnBlock(node: NetNode, block: BlockDefinition, scope: ExpressionScope): DrawnBlock {
  return isRepeated(node)
    ? repeated(node, block, scope)
    : { block, ...resolveNode(block.parameters, node.parameters, scope) };
}

/** How often a node is drawn in a row, or why that can't be known; nothing while it isn't known what arrives. */
export function repetitionsOf({ repeat = 1 }: NetNode, scope: ExpressionScope): number | ParameterProblem | undefined {
  if (typeof repeat === 'number') return repeat;
  const result = evaluateExpression(repeat.expression, scope);
  if ('error' in result && result.isWaiting) return undefined;
  if ('error' in result) return wrong(say('drawing', 'badRepeat', result.said));
  const { value } = result;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostRepetitions) return value;
  return wrong(say('drawing', 'repeatRange', mostRepetitions, repeat.expression, String(value)));
}

/** With a problem, the block stands there once. */
function repeated(node: NetNode, block: BlockDefinition, scope: ExpressionScope): DrawnBlock {
  const count = repetitionsOf(node, scope);
  const faults = [
    ...(typeof count === 'number' ? lengthProblems(node, count) : count ? [count] : []),
    ...(canFollowItself(block) ? [] : [unfit(block)]),
  ];
  if (typeof count !== 'number' || faults.length)
    return { block, ...withProblems(resolveNode(block.parameters, node.parameters, scope), faults) };
  const chain = chainOf(node, block, count);
  const each = chain.graph.nodes.map(({ parameters }) => resolveNode(block.parameters, parameters, scope));
  return {
    block: chain,
    values: each[0]!.values,
    problems: problemsOf(node, each),
    sound: each.every(({ sound }) => sound),
  };
}

/** Each once. What one repetition alone says is said of it, and no remedy sets it for all. */
function problemsOf(node: NetNode, each: readonly Resolved[]): ParameterProblem[] {
  const found = new Map<string, ParameterProblem>();
  each.forEach(({ problems }, index) => {
    for (const { remedies, ...problem } of problems) {
      const differs = problem.parameter !== undefined && Object.hasOwn(node.each ?? {}, problem.parameter);
      const own = differs ? stated('drawing', 'inRepetition', index + 1, problem.said) : problem;
      found.set(own.message, { ...problem, ...own, ...(!differs && remedies && { remedies }) });
    }
  });
  return [...found.values()];
}

function withProblems({ values, problems }: Resolved, faults: readonly ParameterProblem[]): Resolved {
  return { values, problems: [...problems, ...faults], sound: false };
}

function unfit({ type, inputs, outputs }: BlockDefinition): ParameterProblem {
  const ports = inputs[0]?.many ? say('parts', 'severalInputs') : say('parts', 'ports', inputs.length, outputs.length);
  return wrong(say('drawing', 'notRepeatable', type, ports));
}

function lengthProblems({ each = {} }: NetNode, count: number): ParameterProblem[] {
  return Object.entries(each).flatMap(([name, given]) => {
    const isList = Array.isArray(given);
    const length = isList ? given.length : given.first.length;
    if (isList ? length === count : length <= count) return [];
    const said = say('drawing', isList ? 'valuesPerRepetition' : 'tooManyValues', name, count, length);
    return [{ ...wrong(said), parameter: name }];
  });
}

function wrong(said: Saying): ParameterProblem {
  return { severity: 'error', ...statement(said) };
}
