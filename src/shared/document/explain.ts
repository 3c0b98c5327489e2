import type { z } from 'zod';
import { inEnglish, say, type Saying } from '../messages/saying';
import { DocumentError } from './error';
import { formatPath, valueAt } from './structure';

type Issue = z.core.$ZodIssue;
/** A word, or what is written alike in every language. */
type Word = Saying | string;

/** The first issue of a file that does not fit its schema, followed into the branch of a union that came closest. */
export function explain(issues: readonly Issue[], file: unknown, prefix: readonly PropertyKey[] = []): DocumentError {
  const issue = issues[0]!;
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length) {
    const deepest = [...issue.errors].sort((left, right) => depth(right) - depth(left))[0]!;
    if (depth(deepest) > 0) return explain(deepest, file, path);
  }
  if (issue.code === 'unrecognized_keys')
    return new DocumentError(formatPath([...path, issue.keys[0]!]), say('reading', 'unknownKey'));
  const different = [...new Map(expectations(issue).map((word) => [inEnglish(word), word])).values()];
  const expected = different.reduce((one, other) => say('reading', 'or', one, other));
  return new DocumentError(formatPath(path), say('reading', 'expected', expected, found(valueAt(file, path))));
}

/** What stands in a place of a file. */
export function found(value: unknown): Word {
  if (value === undefined) return say('reading', 'nothing');
  if (typeof value === 'string') return say('reading', 'quoted', shortened(JSON.stringify(value).slice(1, -1)));
  return shortened(JSON.stringify(value) ?? String(value));
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);

/** How far into the file the issues of a branch go. */
function depth(issues: readonly Issue[]): number {
  return Math.max(
    0,
    ...issues.map((issue) => issue.path.length + Math.max(0, ...(branchesOf(issue)?.map(depth) ?? []))),
  );
}

/** Of a union: the issues of each of its branches. */
const branchesOf = (issue: Issue): readonly (readonly Issue[])[] | undefined =>
  issue.code === 'invalid_union' && issue.errors.length ? issue.errors : undefined;

/** What may stand in the place of an issue. */
function expectations(issue: Issue): readonly Word[] {
  const branches = branchesOf(issue);
  if (branches) return branches.flatMap(([first]) => (first ? expectations(first) : []));
  return [(expectation[issue.code] as ((issue: Issue) => Word) | undefined)?.(issue) ?? issue.message];
}

const name = (): Saying => say('reading', 'name');

const expectation: { readonly [Code in Issue['code']]?: (issue: Extract<Issue, { code: Code }>) => Word } = {
  invalid_type: ({ expected }) => kinds[expected] ?? expected,
  invalid_value: ({ values }) => oneOf(values),
  too_small: ({ minimum, origin, inclusive }) => {
    const least = Number(minimum);
    const sized = lengthy(origin);
    if (sized) return say('reading', 'lengthAtLeast', sized, least);
    return inclusive === false
      ? say('reading', 'above', least)
      : say('parts', 'atLeast', say('parts', 'number'), least);
  },
  too_big: ({ maximum, origin, inclusive }) => {
    const most = Number(maximum);
    const sized = lengthy(origin);
    if (sized) return say('reading', 'lengthAtMost', sized, most);
    return inclusive === false ? say('reading', 'below', most) : say('parts', 'atMost', say('parts', 'number'), most);
  },
  // A union discriminated by a key such as `kind`, whose value matches none of the options.
  invalid_union: (issue) => ('options' in issue && issue.options ? oneOf(issue.options) : issue.message),
  invalid_format: ({ format }) => (format === 'regex' ? name() : format),
  invalid_key: name,
};

const text = say('parts', 'text');
const list = say('reading', 'list');
const object = say('reading', 'object');

const kinds: Readonly<Record<string, Saying>> = {
  string: text,
  array: list,
  tuple: list,
  object,
  record: object,
  boolean: say('parts', 'trueOrFalse'),
  number: say('parts', 'number'),
  int: say('parts', 'wholeNumber'),
};

/** What has a length. */
const lengthy = (origin: string): Saying | undefined =>
  origin === 'string' || origin === 'array' ? kinds[origin] : undefined;

function oneOf(values: readonly unknown[]): Word {
  const options = values.map(found);
  return options.length > 1 ? say('parts', 'oneOf', options) : options[0]!;
}
