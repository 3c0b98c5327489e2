import { endingOf, imageEndings } from './definition';
import type { ColumnKind, TableColumn } from './table';

/** Names that columns of answers have. */
const answers =
  /^(label|labels|class|classes|target|targets|y|category|species|outcome|answer|diagnosis|type|quality)$/i;
/** Different numbers that may be classes where the column's name says so; different texts that may be. */
const mostNumbers = 100;
const mostTexts = 200;

const numberPattern = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const separators = /[\s,;]+/;

/** A cell's number; NaN where it is none. Spaces around it do not count. */
export function cellNumber(text: string): number {
  const trimmed = text.trim();
  return numberPattern.test(trimmed) ? Number(trimmed) : Number.NaN;
}

/** The numbers of a cell such as `0.1 0.2 0.3` or `[1, 2]`; nothing where it has anything else. */
export function cellNumbers(text: string): number[] | undefined {
  const inner = text
    .trim()
    .replace(/^\[(.*)\]$/s, '$1')
    .trim();
  const numbers = inner.split(separators).map(cellNumber);
  return numbers.some(Number.isNaN) ? undefined : numbers;
}

/**
 * What columns are, from some lines of a table: numbers together in a field `features`, but for the answer, which is a class,
 * or else the last column of numbers.
 */
export function guessColumns(names: readonly string[], lines: readonly (readonly string[])[]): TableColumn[] {
  const kinds = names.map((name, at) =>
    guessKind(
      name,
      lines.map((line) => line[at] ?? '').filter((cell) => cell.trim()),
    ),
  );
  const hasAnswer = kinds.includes('class') || names.some((name, at) => kinds[at] === 'numbers' && answers.test(name));
  const numbers = names.flatMap((_, at) => (kinds[at] === 'numbers' ? [at] : []));
  const named = numbers.find((at) => answers.test(names[at]!));
  // A table of numbers alone: what is known of an example comes first, what is asked last.
  const answer =
    named ?? (!hasAnswer && numbers.length > 1 && numbers.length === kinds.length ? numbers.at(-1) : undefined);
  return names.map((column, at) => {
    const kind = kinds[at]!;
    return { column, kind, field: kind === 'numbers' && at !== answer ? 'features' : column || `column ${at + 1}` };
  });
}

/** A few wrong cells do not change what a column is: they are named when the table is read. */
const mostly = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
  cells.filter(is).length >= 0.75 * cells.length;

function guessKind(name: string, cells: readonly string[]): ColumnKind {
  if (cells.length === 0) return 'ignored';
  const different = new Set(cells).size;
  if (mostly(cells, (cell) => !Number.isNaN(cellNumber(cell)))) {
    const areWhole = mostly(cells, (cell) => Number.isInteger(cellNumber(cell)));
    if (answers.test(name) && areWhole && different <= mostNumbers) return 'class';
    const isCount = areWhole && cells.length > 1 && /^(id|index|row|unnamed: \d+|)$/i.test(name);
    return isCount && different === cells.length ? 'ignored' : 'numbers';
  }
  if (mostly(cells, (cell) => imageEndings.has(endingOf(cell)))) return 'image';
  if (mostly(cells, (cell) => cellNumbers(cell) !== undefined)) return 'sequence';
  if (/^(id|name|filename)$/i.test(name) && different === cells.length) return 'ignored';
  const words = cells.reduce((sum, cell) => sum + cell.trim().split(/\s+/).length, 0) / cells.length;
  return different <= mostTexts && (words < 3 || different <= cells.length / 4) ? 'class' : 'text';
}
