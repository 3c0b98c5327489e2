import { evaluateExpression } from '../expression';
import type { NetNode, ParameterValue } from '../schema';

/** Words between quotes, or names. */
const token = /"[^"]*"|'[^']*'|(?<![\w.])[A-Za-z_]\w*/g;

type MaybeExpression = ParameterValue | boolean | undefined;

/** The names that an expression uses; none for a plain value. */
export function namesIn(value: MaybeExpression): string[] {
  if (typeof value !== 'object' || Array.isArray(value)) return [];
  return (value.expression.match(token) ?? []).filter((word) => !/^["']/.test(word));
}

/**
 * A value as it reads outside of its composite: names of the composite's parameters are replaced by what the node gives
 * for them. Worked out where nothing is left to be known.
 */
export function substitute(value: ParameterValue, given: Readonly<Record<string, ParameterValue>>): ParameterValue {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const expression = value.expression.replace(token, (word) => {
    if (/^["']/.test(word) || !Object.hasOwn(given, word)) return word;
    const replacement = given[word]!;
    return typeof replacement === 'object' && !Array.isArray(replacement) ? `(${replacement.expression})` : JSON.stringify(replacement);
  });
  const result = evaluateExpression(expression);
  return 'value' in result ? (result.value as ParameterValue) : { expression };
}

/** A node of a composite as it stands once the composite is dissolved. */
export function substituteNode(node: NetNode, given: Readonly<Record<string, ParameterValue>>): NetNode {
  const { bypass, ...rest } = node;
  const parameters = Object.fromEntries(Object.entries(node.parameters).map(([name, value]) => [name, substitute(value, given)]));
  const passed = bypass === undefined || typeof bypass === 'boolean' ? bypass : (substitute(bypass, given) as boolean);
  return { ...rest, parameters, ...(passed ? { bypass: passed } : {}) };
}
