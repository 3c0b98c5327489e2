import type { NetloomDocument } from '../../document/schema';
import { compareDrawings, type DrawingDifferences } from './drawings';

/** One thing in which drawings differ, with what each of them has there, as text; '–' where one has nothing there. */
export interface DifferenceRow {
  readonly part: 'recipe' | 'network';
  /** What it is about: `optimizer.learningRate`, `C1 · filters`, `conv1 → pool1`. */
  readonly label: string;
  /** One of each drawing, in their order. */
  readonly values: readonly string[];
}

const nothing = '–';

/** All in which drawings differ from the first of them: the recipe, then the network. */
export function tabulateDifferences(documents: readonly NetloomDocument[]): DifferenceRow[] {
  const [first, ...others] = documents;
  if (!first) return [];
  const rows = new Map<
    string,
    { part: DifferenceRow['part']; label: string; first: string; others: Map<number, string> }
  >();
  others.forEach((other, index) => {
    for (const { part, label, before, after } of entriesOf(compareDrawings(first, other))) {
      const key = `${part} ${label}`;
      const row = rows.get(key) ?? { part, label, first: before, others: new Map<number, string>() };
      row.others.set(index, after);
      rows.set(key, row);
    }
  });
  return [...rows.values()]
    .map((row) => ({
      part: row.part,
      label: row.label,
      values: [row.first, ...others.map((_, index) => row.others.get(index) ?? row.first)],
    }))
    .sort((left, right) => Number(left.part === 'network') - Number(right.part === 'network'));
}

interface Entry {
  readonly part: DifferenceRow['part'];
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

function entriesOf({ recipe, nodes, connections }: DrawingDifferences): Entry[] {
  const network = { part: 'network' } as const;
  return [
    ...recipe.map(({ path, before, after }) => ({
      ...({ part: 'recipe', label: path } as const),
      ...{ before: textOf(before), after: textOf(after) },
    })),
    ...nodes.flatMap(({ kind, name, block, changes }): Entry[] =>
      kind === 'changed'
        ? changes.map(({ path, before, after }) => ({
            ...{ ...network, label: `${name} · ${path}` },
            ...{ before: textOf(before), after: textOf(after) },
          }))
        : [{ ...network, label: name, ...sides(kind, block) }],
    ),
    ...connections.map(({ kind, connection }) => ({ ...network, label: connection, ...sides(kind, 'connected') })),
  ];
}

function sides(kind: 'added' | 'removed', text: string): { before: string; after: string } {
  return kind === 'added' ? { before: nothing, after: text } : { before: text, after: nothing };
}

function textOf(value: unknown): string {
  if (value === undefined) return nothing;
  if (Array.isArray(value)) return value.map(textOf).join(' × ');
  if (typeof value === 'object' && value !== null && 'expression' in value) return String(value.expression);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
