import type { z } from 'zod';
import { DocumentError } from './error';
import { messageOf } from '../errors/messageOf';
import { migrate } from './migrate';
import { currentVersion, documentSchema, type NetloomDocument } from './schema';
import { checkStructure, formatPath, valueAt } from './structure';
import { checkUnique } from './unique';

/** Bytes. No drawing's file comes near; a file that is larger is something else, and is not read at all. */
export const largestFile = 64_000_000;

/** A kind of file that Netloom writes: JSON with a `format` and the version of the document's form. */
export interface FileKind<Value> {
  readonly format: string;
  /** What such a file is called in messages: `drawing`. */
  readonly noun: string;
  /** Characters that it may have. */
  readonly longest: number;
  readonly schema: z.ZodType<Value>;
}

const drawing: FileKind<NetloomDocument> = {
  format: 'netloom',
  noun: 'drawing',
  // A drawing of 2,000 nodes has about 300,000.
  longest: 20_000_000,
  schema: documentSchema,
};

/**
 * Reads a drawing from the text of its file, or from parsed JSON. Files of earlier versions are migrated. Throws a
 * `DocumentError` that names the place in the file, what was expected there and what was found. Dangling edges, unknown
 * blocks and invalid parameters are accepted here: the analysis reports them.
 */
export function parseDocument(source: unknown): NetloomDocument {
  const document = parseFile(source, drawing);
  checkUnique(document);
  return document;
}

/** Reads a file of one kind, as `parseDocument`; whether names are unique is left to the caller. */
export function parseFile<Value>(source: unknown, kind: FileKind<Value>): Value {
  const file = typeof source === 'string' ? parseText(source, kind) : source;
  checkStructure(file);
  if (!isRecord(file)) throw new DocumentError('', `expected a JSON object; got ${describe(file)}.`);
  if (file.format !== kind.format) {
    throw new DocumentError(
      'format',
      `expected "${kind.format}", which marks a Netloom ${kind.noun}; got ${describe(file.format)}.`,
    );
  }
  if (file.version === undefined) {
    throw new DocumentError('', `This file has no version number. Add "version": ${currentVersion}.`);
  }
  if (typeof file.version === 'number' && file.version > currentVersion) {
    throw new DocumentError(
      'version',
      `expected at most ${currentVersion}; this file was saved by a newer version of Netloom (${file.version}). Update Netloom.`,
    );
  }
  const migrated = migrate(file);
  const parsed = kind.schema.safeParse(migrated);
  if (!parsed.success) throw explain(parsed.error.issues, migrated);
  return parsed.data;
}

function parseText(text: string, kind: FileKind<unknown>): unknown {
  checkLength(text, kind);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DocumentError('', `The file is not JSON: ${messageOf(error)}`);
  }
}

/** Throws a `DocumentError` where a file is longer than will be read. */
export function checkLength(
  text: string,
  { noun, longest }: Pick<FileKind<unknown>, 'noun' | 'longest'> = drawing,
): void {
  if (text.length <= longest) return;
  throw new DocumentError('', `a ${noun} has at most ${longest} characters; this one has ${text.length}.`);
}

type Issue = z.core.$ZodIssue;

/** The first issue, followed into the branch of a union that came closest. */
function explain(issues: readonly Issue[], file: unknown, prefix: readonly PropertyKey[] = []): DocumentError {
  const issue = issues[0]!;
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length) {
    const deepest = [...issue.errors].sort((left, right) => depth(right) - depth(left))[0]!;
    if (depth(deepest) > 0) return explain(deepest, file, path);
    const expected = issue.errors.flatMap(([first]) => (first ? [expectation(first)] : []));
    return new DocumentError(
      formatPath(path),
      `expected ${[...new Set(expected)].join(', or ')}; got ${describe(valueAt(file, path))}.`,
    );
  }
  if (issue.code === 'unrecognized_keys') {
    return new DocumentError(formatPath([...path, issue.keys[0]!]), `unknown key. Remove it, or correct its name.`);
  }
  return new DocumentError(formatPath(path), `expected ${expectation(issue)}; got ${describe(valueAt(file, path))}.`);
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

const expectations: { readonly [Code in Issue['code']]?: (issue: Extract<Issue, { code: Code }>) => string } = {
  invalid_type: ({ expected }) => words[expected] ?? expected,
  invalid_value: ({ values }) => oneOf(values),
  too_small: ({ minimum, origin, inclusive }) =>
    `${sized[origin] ?? 'a number'} ${inclusive === false ? 'above' : 'of at least'} ${minimum}`,
  too_big: ({ maximum, origin, inclusive }) =>
    `${sized[origin] ?? 'a number'} ${inclusive === false ? 'below' : 'of at most'} ${maximum}`,
  // A union discriminated by a key such as `kind`, whose value matches none of the options.
  invalid_union: (issue) => ('options' in issue && issue.options ? oneOf(issue.options) : issue.message),
  invalid_format: ({ format }) =>
    format === 'regex' ? 'a name of letters, digits, _ and -, beginning with a letter or _' : format,
  invalid_key: () => 'a name of letters, digits, _ and -, beginning with a letter or _',
};

const words: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

const sized: Readonly<Record<string, string>> = { string: 'text with a length', array: 'a list with a length' };

function oneOf(values: readonly unknown[]): string {
  return `${values.length > 1 ? 'one of ' : ''}${values.map((value) => JSON.stringify(value)).join(', ')}`;
}

function expectation(issue: Issue): string {
  return (expectations[issue.code] as ((issue: Issue) => string) | undefined)?.(issue) ?? issue.message;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
