import type { BlockDefinition } from '../../blocks/definition';
import type { ParameterSpec } from '../../document/parameters/spec';
import { resolveParameters } from '../../document/parameters/resolve';
import { evaluateNumber } from '../../document/expression';
import type { BlockLibrary } from '../../blocks/library';

/** A block that a typed line may mean, with the parameters that were read from it. */
export interface BlockReading {
  readonly block: BlockDefinition;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Words that this block does not understand. */
  readonly unread: readonly string[];
}

/**
 * Reads a line such as `conv 64 3 s2 same relu`: a block by its name or part of it, numbers for its parameters in their
 * order, `s2` or `stride=2` for one by its name, and words for its choices. The best reading comes first; an empty line
 * gives every block.
 */
export function readBlock(text: string, library: BlockLibrary): readonly BlockReading[] {
  const words = text.trim().split(/\s+/).filter(Boolean);
  if (!words.length) return [...library.values()].map((block) => ({ block, parameters: {}, unread: [] }));
  const readings: { readonly reading: BlockReading; readonly rank: number }[] = [];
  for (const block of library.values()) {
    let best: (typeof readings)[number] | undefined;
    // Of `max pool 2` two words are a name, though `maxpool2` begins one too.
    for (let length = Math.min(3, words.length); length >= 1; length--) {
      const name = words.slice(0, length).join('').toLowerCase();
      const matched = match(block, name);
      if (matched === undefined) continue;
      const reading = readParameters(block, words.slice(length), name);
      const rank = matched + 10 * reading.unread.length;
      if (!best || rank < best.rank) best = { reading, rank };
    }
    if (best) readings.push(best);
  }
  return readings.sort((left, right) => left.rank - right.rank).map(({ reading }) => reading);
}

/** How well a name matches a block: 0 is best, `undefined` no match. */
function match(block: BlockDefinition, name: string): number | undefined {
  const type = block.type.toLowerCase();
  const plain = type.replace(/[123]d$/, '');
  if (name === type || name === plain) return 0;
  if (type.startsWith(name)) return 1;
  const keywords = (block.keywords ?? []).map((keyword) => keyword.toLowerCase().replaceAll(' ', ''));
  if (keywords.includes(name)) return 2;
  if (type.includes(name)) return 3;
  if (keywords.some((keyword) => keyword.startsWith(name))) return 4;
  return undefined;
}

function readParameters(block: BlockDefinition, words: readonly string[], name: string): BlockReading {
  // A name may be a choice too: `tanh` is an Activation whose function is tanh.
  const parameters: Record<string, unknown> = Object.fromEntries(
    Object.entries(block.parameters).flatMap(([key, spec]) =>
      spec.kind === 'choice' && spec.options.includes(name) ? [[key, name]] : [],
    ),
  );
  const unread: string[] = [];
  for (const word of words) {
    const read = readWord(block, word, parameters);
    if (read && fits(block, read)) parameters[read[0]] = read[1];
    else unread.push(word);
  }
  return { block, parameters, unread };
}

type Read = readonly [name: string, value: unknown];

function fits(block: BlockDefinition, [name, value]: Read): boolean {
  return resolveParameters(block.parameters, { [name]: value }).problems.length === 0;
}

function readWord(block: BlockDefinition, word: string, taken: Readonly<Record<string, unknown>>): Read | undefined {
  const specs = Object.entries(block.parameters);
  const named = /^([A-Za-z]+)(?:[=:](.+)|(\d.*))$/.exec(word);
  if (named) {
    const [, start, ...values] = named;
    const spec = specs.find(([name]) => name.toLowerCase().startsWith(start!.toLowerCase()));
    const value =
      spec &&
      readValue(
        spec[1],
        values.find((text) => text !== undefined)!,
      );
    if (spec && value !== undefined) return [spec[0], value];
  }
  const value = readNumbers(word);
  for (const [name, spec] of specs) {
    if (Object.hasOwn(taken, name)) continue;
    if (value === undefined ? readWords(name, spec, word) !== undefined : takesPlain(spec, value)) {
      return [name, value ?? readWords(name, spec, word)];
    }
  }
  return undefined;
}

/** Which parameters a bare number or `3x3` is for; paddings are said by name or word. */
function takesPlain(spec: ParameterSpec, value: number | readonly number[]): boolean {
  if (typeof value === 'number')
    return spec.kind === 'number' || (Number.isInteger(value) && (spec.kind === 'integer' || spec.kind === 'pair'));
  return spec.kind === 'shape' || (spec.kind === 'pair' && value.length === 2);
}

function readValue(spec: ParameterSpec, text: string): unknown {
  return readNumbers(text) ?? readWords('', spec, text);
}

function readWords(name: string, spec: ParameterSpec, word: string): unknown {
  const lower = word.toLowerCase();
  if (spec.kind === 'choice') return spec.options.find((option) => option.toLowerCase() === lower);
  if (spec.kind === 'padding') return spec.named.find((option) => option === lower);
  if (spec.kind !== 'boolean') return undefined;
  if (lower === 'true' || lower === name.toLowerCase()) return name || lower === 'true' ? true : undefined;
  return lower === 'false' || lower === `no${name.toLowerCase()}` || lower === `no-${name.toLowerCase()}`
    ? false
    : undefined;
}

/** `3`, `64*2`, or `3x3` and `28×28×1` as a list. */
function readNumbers(text: string): number | readonly number[] | undefined {
  const parts = text.split(/[x×]/i);
  if (parts.length > 1) {
    const numbers = parts.map(Number);
    return parts.every(Boolean) && numbers.every(Number.isFinite) ? numbers : undefined;
  }
  return /\d/.test(text) ? evaluateNumber(text) : undefined;
}
