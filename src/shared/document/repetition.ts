import type { EachValue, NetNode, ParameterValue } from './schema';

/** Whether a node stands for a chain of its block. */
export function isRepeated({ repeat, each }: Pick<NetNode, 'repeat' | 'each'>): boolean {
  return repeat !== undefined || each !== undefined;
}

/** The id, inside the chain, of one repetition, counted from 0. */
export function repetitionId(index: number): string {
  return `repeat${index + 1}`;
}

/** Whether an id behind a node's in a path names one of its repetitions. */
export function isRepetitionOf(node: NetNode | undefined, id: string): boolean {
  return node !== undefined && isRepeated(node) && /^repeat\d+$/.test(id);
}

/** What one repetition, counted from 0, has of a parameter that differs between them. */
export function valueAt(values: EachValue, index: number): ParameterValue | undefined {
  return Array.isArray(values) ? values[index] : (values.first[index] ?? values.then);
}

/** The parameters of one repetition, counted from 0. */
export function parametersAt({ parameters, each }: Pick<NetNode, 'parameters' | 'each'>, index: number) {
  if (!each) return parameters;
  const own = Object.entries(each).flatMap(([name, values]): [string, ParameterValue][] => {
    const value = valueAt(values, index);
    return value === undefined ? [] : [[name, value]];
  });
  return { ...parameters, ...Object.fromEntries(own) };
}

/** The values for another number of repetitions: what is too much is cut off, and the last one goes on where more are needed. */
export function valuesFor(values: EachValue, count: number): EachValue {
  if (!Array.isArray(values))
    return values.first.length <= count ? values : { ...values, first: values.first.slice(0, count) };
  if (values.length === count) return values;
  return Array.from({ length: count }, (_, index) => values[Math.min(index, values.length - 1)]!);
}

/** `2, 1, 1`, or `2, then 1`. */
export function formatEach(values: EachValue): string {
  if (Array.isArray(values)) return values.map(formatOne).join(', ');
  return `${values.first.map(formatOne).join(', ')}, then ${formatOne(values.then)}`;
}

/** A value of a repetition; one that is itself a list, as a pair of numbers, is joined by ×. */
function formatOne(value: ParameterValue): string {
  if (Array.isArray(value)) return value.join('×');
  return typeof value === 'object' ? `=${value.expression}` : String(value);
}

/**
 * What is typed for the repetitions: `2, 1, 1`, or `2, then 1`. A value that is itself a list is joined by ×, an expression
 * begins with `=`. Nothing where the text is empty.
 */
export function readEach(text: string): EachValue | undefined {
  const [, listed = '', then] = /^(.*?)(?:,?\s*\bthen\b(.*))?$/s.exec(text.trim())!;
  const first = listed
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
    .map(readOne);
  if (!first.length) return undefined;
  return then === undefined || !then.trim() ? first : { first, then: readOne(then.trim()) };
}

function readOne(text: string): ParameterValue {
  if (text.startsWith('=')) return { expression: text.slice(1).trim() };
  if (text === 'true' || text === 'false') return text === 'true';
  const numbers = text.split(/[×x]/).map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (!numbers.every(Number.isFinite)) return text;
  return numbers.length === 1 ? numbers[0]! : numbers;
}
