import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/checkout';

const renderer = root('src/renderer');
const begin = join(renderer, 'main.tsx');

interface Source {
  readonly text: string;
  /** What comes with it, and what it loads later. */
  readonly imports: readonly string[];
  readonly later: readonly string[];
}

const sources = new Map(
  readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|tsx?)$/.test(name))
    .map((name) => join(renderer, name))
    .map((path) => [path, sourceOf(path)]),
);

function sourceOf(path: string): Source {
  const text = readFileSync(path, 'utf8');
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].flatMap(([, name]) => fileOf(path, name!));
  return {
    text,
    imports: found(/^(?:import|export)(?! type)[^;]*?'(\.[^']+)'/gm),
    later: found(/import\(\s*'(\.[^']+)'\s*\)/g),
  };
}

function fileOf(from: string, name: string): readonly string[] {
  const path = resolve(dirname(from), name);
  const files = [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts')];
  return files.filter((file) => existsSync(file) && statSync(file).isFile()).slice(0, 1);
}

/** All that comes with a file. */
function comesWith(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (!known.has(file)) {
    known.add(file);
    for (const other of sources.get(file)?.imports ?? []) comesWith(other, known);
  }
  return known;
}

/** The style sheets that say something of a class. */
const sheets = new Map<string, Set<string>>();
for (const [path, { text }] of sources)
  if (path.endsWith('.css'))
    for (const [, name] of text.matchAll(/\.([a-z][\w-]*)/g))
      sheets.set(name!, (sheets.get(name!) ?? new Set()).add(path));

const classesOf = ({ text }: Source): readonly string[] =>
  [...text.matchAll(/className="([^"]+)"/g)].flatMap(([, names]) => names!.split(' '));

describe('style sheets', () => {
  it('come with the part that uses them: what else is loaded by then is chance', () => {
    const first = comesWith(begin);
    const parts = new Set([begin, ...[...sources.values()].flatMap(({ later }) => later)]);
    const lacking = [...parts].flatMap((part) => {
      const own = comesWith(part);
      return [...own].flatMap((file) =>
        classesOf(sources.get(file) ?? { text: '', imports: [], later: [] })
          .filter((name) => sheets.has(name))
          .filter((name) => ![...sheets.get(name)!].some((sheet) => own.has(sheet) || first.has(sheet)))
          .map((name) => `${relative(renderer, file)}: .${name}`),
      );
    });
    expect(parts.size).toBeGreaterThan(30);
    expect([...new Set(lacking)]).toEqual([]);
  });
});
