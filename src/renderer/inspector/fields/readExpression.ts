import { evaluateExpression, type ExpressionScope } from '@shared/document/expression';
import { namesIn } from '@shared/editing';
import type { ParameterValue } from '@shared/document/schema';
import { sentenceOf } from '../../words/sentence';

/**
 * What a text after `=` means in a field: an expression over the composite's names, or the value where it uses none.
 * `undefined` where the text does not begin with `=`.
 */
export function readExpression(
  text: string,
  scope: ExpressionScope,
): { readonly value: ParameterValue } | { readonly problem: string } | undefined {
  if (!text.trimStart().startsWith('=')) return undefined;
  const expression = text.trim().slice(1).trim();
  const result = evaluateExpression(expression, scope);
  if ('error' in result && !result.isWaiting) return { problem: sentenceOf(result.said) };
  const isValue = 'value' in result && !namesIn({ expression }).length;
  return { value: isValue ? (result.value as ParameterValue) : { expression } };
}
