import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What definitions have for the trainer and for tests alone, by folder: the page needs their labels, settings and rules.
 * One file still says all of an entry.
 */
const work: Readonly<Record<string, readonly string[]>> = {
  'src/shared/blocks/': ['lower', 'examples'],
  'src/shared/learning/losses/': ['lower', 'prediction'],
  'src/shared/learning/optimizers/': ['update'],
  'src/shared/learning/metrics/': ['begin'],
  'src/shared/learning/results/': ['begin'],
  'src/shared/data/generated/': ['draw', 'generate'],
};

/** The only modules that use what is left out; a page that reached one of them would fail when it runs. */
const users = [
  'src/shared/compiler/lower/lower.ts',
  'src/shared/compiler/lower/objective.ts',
  'src/shared/compiler/train/trainStep.ts',
  'src/trainer/',
];

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Leaves properties of definitions out of the page's build; what they alone import goes with them. */
export function withoutWork(): Plugin {
  return {
    name: 'netloom:without-work',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      const path = pathOf(id);
      const folder = Object.keys(work).find((each) => path.startsWith(each));
      if (folder === undefined) return undefined;
      const spans = propertiesIn(this.parse(code), new Set(work[folder]));
      return spans.length > 0 ? { code: without(code, spans), map: null } : undefined;
    },
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle))
        for (const id of part.type === 'chunk' ? Object.keys(part.modules) : []) {
          const path = pathOf(id);
          if (users.some((each) => path.startsWith(each)))
            this.error(`The page imports ${path}, whose work is left out of it: see scripts/page/withoutWork.ts.`);
        }
    },
  };
}

const pathOf = (id: string) => relative(checkout, id.split('?')[0]!).split(sep).join('/');

/** Where an object literal has one of these properties, the outermost ones. */
function propertiesIn(node: unknown, names: ReadonlySet<string>): Span[] {
  if (Array.isArray(node)) return node.flatMap((each) => propertiesIn(each, names));
  if (typeof node !== 'object' || node === null) return [];
  const { type, key, start, end } = node as Partial<Span & { type: string; key: { name?: string } }>;
  if (type === 'Property' && key?.name !== undefined && names.has(key.name)) return [{ start: start!, end: end! }];
  // The pattern on the left of a `=`, or of a parameter, names properties too.
  if (type === 'ObjectPattern') return [];
  return Object.values(node).flatMap((each) => propertiesIn(each, names));
}

/** The code without these spans, and without the comma behind each. */
function without(code: string, spans: readonly Span[]): string {
  let [result, at] = ['', 0];
  for (const { start, end } of spans) {
    result += code.slice(at, start);
    at = end + (/^\s*,/.exec(code.slice(end))?.[0].length ?? 0);
  }
  return result + code.slice(at);
}
