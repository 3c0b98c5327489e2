import type { Problem } from '../problem';
import type { BlockDefinition } from '../../blocks/definition';
import { evaluateExpression, type ExpressionScope } from '../../document/expression';
import type { NetNode } from '../../document/schema';
import { say, statement, type Saying } from '../../messages/saying';

/** Whether a node is bypassed; with an invalid expression it is not. */
export function bypasses(
  node: NetNode,
  block: BlockDefinition,
  values: ExpressionScope,
): { readonly bypass: boolean; readonly isWaiting?: boolean; readonly problem?: Omit<Problem, 'path'> } {
  const problem = (said: Saying) => ({
    bypass: false,
    problem: { ...statement(said), severity: 'error' } as const,
  });
  if (!node.bypass) return { bypass: false };
  if (node.bypass !== true) {
    const result = evaluateExpression(node.bypass.expression, values);
    if ('error' in result && result.isWaiting) return { bypass: false, isWaiting: true };
    if ('error' in result) return problem(say('drawing', 'bypassFault', result.said));
    if (typeof result.value !== 'boolean') return problem(say('drawing', 'bypassValue', String(result.value)));
    if (!result.value) return { bypass: false };
  }
  if (block.inputs.length && block.outputs.length) return { bypass: true };
  return problem(say('drawing', 'noBypass', block.type));
}
