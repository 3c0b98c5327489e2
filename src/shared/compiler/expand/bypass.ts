import type { Problem } from '../problem';
import type { BlockDefinition } from '../../blocks/definition';
import { evaluateExpression, type ExpressionScope } from '../../document/expression';
import type { NetNode } from '../../document/schema';

/** Whether a node is bypassed; with an invalid expression it is not. */
export function bypasses(
  node: NetNode,
  block: BlockDefinition,
  values: ExpressionScope,
): { readonly bypass: boolean; readonly problem?: Omit<Problem, 'path'> } {
  const problem = (message: string) => ({
    bypass: false,
    problem: { message, brief: 'bypass', severity: 'error' } as const,
  });
  if (!node.bypass) return { bypass: false };
  if (node.bypass !== true) {
    const result = evaluateExpression(node.bypass.expression, values);
    if ('error' in result) return problem(`bypass: ${result.error}`);
    if (typeof result.value !== 'boolean')
      return problem(`bypass must evaluate to true or false; it is ${String(result.value)}.`);
    if (!result.value) return { bypass: false };
  }
  if (block.inputs.length && block.outputs.length) return { bypass: true };
  return problem(`${block.type} can't be bypassed: it has no input or no output.`);
}
