import type { NetloomDocument } from '../../document/schema';
import { compareDrawings } from './drawings';
import { listDifferences } from './list';

/** One thing in which drawings differ, with what each of them has there, as text; '–' where one has nothing there. */
export interface DifferenceRow {
  readonly part: 'recipe' | 'network';
  /** What it is about: `optimizer.learningRate`, `C1 · filters`, `conv1 → pool1`. */
  readonly label: string;
  /** One of each drawing, in their order. */
  readonly values: readonly string[];
}

/** All in which drawings differ from the first of them: the recipe, then the network. */
export function tabulateDifferences(documents: readonly NetloomDocument[]): DifferenceRow[] {
  const [first, ...others] = documents;
  if (!first) return [];
  const rows = new Map<
    string,
    { part: DifferenceRow['part']; label: string; first: string; others: Map<number, string> }
  >();
  others.forEach((other, index) => {
    for (const { part, label, before, after } of listDifferences(compareDrawings(first, other))) {
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
