import jsep from 'jsep';
import { messageOf } from '../errors/messageOf';
import { inEnglish, say, type Saying } from '../messages/saying';

type Expression = jsep.Expression;

/** Values in expressions: numbers, strings, booleans, and lists such as a stride or a shape. */
export type ExpressionValue = number | string | boolean | readonly number[];

/**
 * The names an expression can use: the parameters of the composite that it stands in, and the dimensions of what arrives at
 * its inputs, `input.channels`. Those have no value while it isn't known what arrives.
 */
export type ExpressionScope = Readonly<Record<string, unknown>>;

/** `isWaiting`: nothing is wrong with the expression, but a dimension that it uses isn't known. */
export type Evaluated =
  { readonly value: ExpressionValue } | { readonly error: string; readonly said: Saying; readonly isWaiting?: boolean };

class ExpressionError extends Error {
  constructor(readonly said: Saying) {
    super(inEnglish(said));
  }
}

class WaitingError extends ExpressionError {}

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
  abs: Math.abs,
};

const longest = 500;
const deepest = 64;
const remembered = 2_000;
const parsed = new Map<string, Expression | ExpressionError>();

/**
 * The value of an arithmetic expression such as `64*2`, `filters/4` or `shortcut == "projection"`. Nothing but the
 * names in `scope` and the functions min, max, floor, ceil, round and abs can be reached from it. Never throws.
 */
export function evaluateExpression(text: string, scope: ExpressionScope = {}): Evaluated {
  try {
    return { value: evaluate(parse(text), scope, 0) };
  } catch (error) {
    if (error instanceof ExpressionError)
      return { error: error.message, said: error.said, ...(error instanceof WaitingError && { isWaiting: true }) };
    throw error;
  }
}

/** A number typed into a field, with arithmetic: `64*2` is 128. `undefined` where it is not a finite number. */
export function evaluateNumber(text: string): number | undefined {
  const result = evaluateExpression(text);
  return 'value' in result && typeof result.value === 'number' ? result.value : undefined;
}

function parse(text: string): Expression {
  let known = parsed.get(text);
  if (known === undefined) {
    known = tryParse(text);
    if (parsed.size >= remembered) parsed.clear();
    parsed.set(text, known);
  }
  if (known instanceof ExpressionError) throw known;
  return known;
}

function tryParse(text: string): Expression | ExpressionError {
  if (text.length > longest) return new ExpressionError(say('expression', 'tooLong', longest, text.length));
  try {
    return jsep(text);
  } catch (error) {
    return new ExpressionError(say('expression', 'unreadable', text, messageOf(error)));
  }
}

function evaluate(expression: Expression, scope: ExpressionScope, depth: number): ExpressionValue {
  if (depth > deepest) throw new ExpressionError(say('expression', 'tooDeep'));
  const rule = Object.hasOwn(rules, expression.type) ? rules[expression.type as keyof typeof rules] : undefined;
  if (!rule) throw new ExpressionError(say('expression', 'notAllowed'));
  return rule(expression as never, (inner) => evaluate(inner, scope, depth + 1), scope);
}

type Recurse = (inner: Expression) => ExpressionValue;

const rules = {
  Literal: ({ value }: jsep.Literal): ExpressionValue => {
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
    throw new ExpressionError(say('expression', 'badLiteral', String(value)));
  },
  Identifier: ({ name }: jsep.Identifier, _: Recurse, scope: ExpressionScope): ExpressionValue => {
    const value = Object.hasOwn(scope, name) ? scope[name] : undefined;
    if (isValue(value)) return value;
    const names = Object.keys(scope);
    throw new ExpressionError(
      names.length ? say('expression', 'unknownName', name, names) : say('expression', 'noNames', name),
    );
  },
  UnaryExpression: ({ operator, argument }: jsep.UnaryExpression, recurse: Recurse): ExpressionValue => {
    const value = recurse(argument);
    if (operator === '!') return !truth(value);
    if (operator === '-') return eachOf([value], operator, ([only]) => -only!);
    if (operator === '+') return number(value, operator);
    throw new ExpressionError(say('expression', 'badOperator', operator));
  },
  BinaryExpression: ({ operator, left, right }: jsep.BinaryExpression, recurse: Recurse): ExpressionValue => {
    if (operator === '&&') return truth(recurse(left)) && truth(recurse(right));
    if (operator === '||') return truth(recurse(left)) || truth(recurse(right));
    const [first, second] = [recurse(left), recurse(right)];
    if (operator === '==' || operator === '===') return equal(first, second);
    if (operator === '!=' || operator === '!==') return !equal(first, second);
    const apply = Object.hasOwn(arithmetic, operator) ? arithmetic[operator] : undefined;
    if (!apply) throw new ExpressionError(say('expression', 'badOperator', operator));
    return eachOf([first, second], operator, ([left, right]) => apply(left!, right!));
  },
  ConditionalExpression: (
    { test, consequent, alternate }: jsep.ConditionalExpression,
    recurse: Recurse,
  ): ExpressionValue => (truth(recurse(test)) ? recurse(consequent) : recurse(alternate)),
  MemberExpression: (
    { computed, object, property }: jsep.MemberExpression,
    recurse: Recurse,
    scope: ExpressionScope,
  ): ExpressionValue => {
    if (!computed && object.type === 'Identifier')
      return dimension(`${(object as jsep.Identifier).name}.${(property as jsep.Identifier).name}`, scope);
    const list = recurse(object);
    const index = computed ? recurse(property) : undefined;
    const item = Array.isArray(list) && typeof index === 'number' ? (list as readonly number[])[index] : undefined;
    if (item === undefined) throw new ExpressionError(say('expression', 'noElement'));
    return item;
  },
  ArrayExpression: ({ elements }: jsep.ArrayExpression, recurse: Recurse): ExpressionValue =>
    elements.map((element) => number(element ? recurse(element) : '')),
  CallExpression: ({ callee, arguments: given }: jsep.CallExpression, recurse: Recurse): ExpressionValue => {
    const name = (callee as jsep.Identifier).name;
    const apply = callee.type === 'Identifier' && Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (!apply) throw new ExpressionError(say('expression', 'unknownFunction', Object.keys(functions)));
    return eachOf(given.map(recurse), name, (numbers) => apply(...numbers));
  },
};

const arithmetic: Readonly<Record<string, (left: number, right: number) => number | boolean>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '**': (left, right) => left ** right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/** Of what arrives at an input, such as `input.channels`. */
function dimension(name: string, scope: ExpressionScope): ExpressionValue {
  const value = scope[name];
  if (isValue(value)) return value;
  if (Object.hasOwn(scope, name)) throw new WaitingError(say('expression', 'notYetKnown', name));
  throw new ExpressionError(say('expression', 'noDimension', name));
}

function isValue(value: unknown): value is ExpressionValue {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' || Array.isArray(value);
}

function truth(value: ExpressionValue): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** A result for numbers; a list of results, element by element, where a list such as a pair is among them. */
function eachOf(
  values: readonly ExpressionValue[],
  operator: string,
  apply: (numbers: readonly number[]) => number | boolean,
): ExpressionValue {
  const lists = values.filter((value) => Array.isArray(value)) as (readonly number[])[];
  const [list] = lists;
  if (!list) return finite(apply(values.map((value) => number(value, operator))));
  if (lists.some(({ length }) => length !== list.length))
    throw new ExpressionError(
      say(
        'expression',
        'unequalLists',
        operator,
        lists.map(({ length }) => length),
      ),
    );
  return list.map((_, index) => {
    const numbers = values.map((value) => (Array.isArray(value) ? (value[index] as number) : number(value, operator)));
    const result = finite(apply(numbers));
    if (typeof result === 'number') return result;
    throw new ExpressionError(say('expression', 'comparesNumbers', operator));
  });
}

/** @param operator that needs it; a list's element where absent */
function number(value: ExpressionValue, operator?: string): number {
  if (typeof value === 'number') return value;
  const found = JSON.stringify(value);
  throw new ExpressionError(
    operator === undefined
      ? say('expression', 'listNeedsNumbers', found)
      : say('expression', 'needsNumbers', operator, found),
  );
}

function finite<Result extends number | boolean>(value: Result): Result {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new ExpressionError(say('expression', 'notFinite'));
  return value;
}

function equal(left: ExpressionValue, right: ExpressionValue): boolean {
  return Array.isArray(left) && Array.isArray(right) ? left.join() === right.join() : left === right;
}
