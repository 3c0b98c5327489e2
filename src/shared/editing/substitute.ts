import { evaluateExpression } from '../document/expression';
import { mostRepetitions, type EachValue, type NetNode, type ParameterValue } from '../document/schema';

/** Words between quotes, or names, those of dimensions with the input before them; a name before a bracket is a function's. */
const token = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<![\w.])[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)?\b(?!\s*\()/g;

/** Each name of an expression, with what stands in its place. */
function replaceNames(expression: string, replacement: (name: string) => string | undefined): string {
  return expression.replace(token, (word) => (isQuoted(word) ? word : (replacement(nameIn(word)) ?? word)));
}

const isQuoted = (word: string): boolean => /^["']/.test(word);
const nameIn = (word: string): string => word.replace(/\s/g, '');

type MaybeExpression = ParameterValue | boolean | undefined;

export function isExpression(value: MaybeExpression): value is { expression: string } {
  return typeof value === 'object' && !Array.isArray(value);
}

/** The names that an expression uses; none for a plain value. */
export function namesIn(value: MaybeExpression): string[] {
  if (!isExpression(value)) return [];
  return (value.expression.match(token) ?? []).filter((word) => !isQuoted(word)).map(nameIn);
}

/** Whether a name in an expression is that of a dimension of what arrives: `input.channels`. */
export function isDimension(name: string): boolean {
  return name.includes('.');
}

/** The names that a node's expressions use. */
export function namesUsedBy(node: NetNode): string[] {
  const { parameters, each = {}, repeat, bypass } = node;
  return [...Object.values(parameters), ...Object.values(each).flatMap(valuesIn), repeat, bypass].flatMap(namesIn);
}

function valuesIn(each: EachValue): ParameterValue[] {
  return Array.isArray(each) ? each : [...each.first, each.then];
}

type Change = (value: ParameterValue) => ParameterValue;

/** A node with its parameters changed, those of each repetition among them. */
function mapParameters(node: NetNode, change: Change): NetNode {
  const changed = (values: EachValue): EachValue =>
    Array.isArray(values) ? values.map(change) : { first: values.first.map(change), then: change(values.then) };
  return {
    ...node,
    parameters: mapValues(node.parameters, change),
    ...(node.each && { each: mapValues(node.each, changed) }),
  };
}

function mapValues<Value>(record: Readonly<Record<string, Value>>, change: (value: Value) => Value) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

/**
 * A value outside its composite: the names of the composite's parameters are replaced by the node's values, and the result
 * is evaluated if no names are left.
 */
export function substitute(value: ParameterValue, given: Readonly<Record<string, ParameterValue>>): ParameterValue {
  if (!isExpression(value)) return value;
  const expression = replaceNames(value.expression, (name) => {
    const replacement = Object.hasOwn(given, name) ? given[name] : undefined;
    if (replacement === undefined) return undefined;
    if (!isExpression(replacement)) return literal(replacement);
    return /^[\w.]+$/.test(replacement.expression) ? replacement.expression : `(${replacement.expression})`;
  });
  const result = evaluateExpression(expression);
  return 'value' in result ? (result.value as ParameterValue) : { expression };
}

function literal(value: ParameterValue): string {
  return typeof value === 'number' && value < 0 ? `(${value})` : JSON.stringify(value);
}

/** A node of a composite after ungrouping. */
export function substituteNode(node: NetNode, given: Readonly<Record<string, ParameterValue>>): NetNode {
  const { bypass, repeat, ...rest } = mapParameters(node, (value) => substitute(value, given));
  const passed = isExpression(bypass) ? truthOf(substitute(bypass, given)) : bypass;
  const times = isExpression(repeat) ? countOf(substitute(repeat, given)) : repeat;
  return { ...rest, ...(times !== undefined && { repeat: times }), ...(passed ? { bypass: passed } : {}) };
}

/** A result that can't be a count stays an expression, so that its problem stays visible. */
function countOf(value: ParameterValue): NonNullable<NetNode['repeat']> {
  const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= mostRepetitions;
  return isCount || isExpression(value) ? value : { expression: JSON.stringify(value) };
}

/** A result that is not a boolean stays an expression, so that its problem stays visible. */
function truthOf(value: ParameterValue): NetNode['bypass'] {
  return typeof value === 'boolean' || isExpression(value) ? value : { expression: JSON.stringify(value) };
}

/** The bypass of what is passed over for either of two reasons, as a part of a node. */
export function eitherBypass(left: NetNode['bypass'], right: NetNode['bypass']): Pick<NetNode, 'bypass'> {
  if (!left || !right) return left || right ? { bypass: left || right } : {};
  if (left === true || right === true) return { bypass: true };
  return { bypass: { expression: `(${left.expression}) || (${right.expression})` } };
}

/** A node of a composite whose expressions call one of the composite's parameters by another name. */
export function renameIn(node: NetNode, name: string, wanted: string): NetNode {
  const renamed = <Value extends MaybeExpression>(value: Value): Value | { expression: string } =>
    isExpression(value)
      ? { expression: replaceNames(value.expression, (word) => (word === name ? wanted : undefined)) }
      : value;
  return {
    ...mapParameters(node, renamed),
    ...(node.repeat !== undefined && { repeat: renamed(node.repeat) }),
    ...(node.bypass !== undefined && { bypass: renamed(node.bypass) }),
  };
}
