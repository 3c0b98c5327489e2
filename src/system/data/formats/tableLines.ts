import { DatasetError } from '@shared/data/error';
import { cellNumber, cellNumbers } from '@shared/data/formats/guessColumns';
import type { DataProblem } from '@shared/data/formats/problem';
import type { ColumnKind, TableColumn, TableSettings } from '@shared/data/formats/table';
import { listed } from '@shared/data/remarks';
import type { LocatedFile } from '../listing';
import { readTable } from '../readTable';

export type TableOptions = Pick<TableSettings, 'delimiter' | 'header'>;

/** What a cell of each kind of column becomes. */
export type CellValue = number | string | readonly number[] | LocatedFile;

export interface TableRow {
  readonly file: LocatedFile;
  readonly values: readonly CellValue[];
}

/** A cell's value, or what is wrong with it. */
type ReadCell = (text: string, images: ReadonlyMap<string, LocatedFile>) => CellValue | { readonly trouble: string };

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const expected = (what: string) => (text: string) => ({ trouble: `expected ${what}, found "${shortened(text)}"` });

const readers: { readonly [Kind in ColumnKind]: ReadCell } = {
  numbers: (text) => {
    const number = cellNumber(text);
    return Number.isNaN(number) ? expected('a number')(text) : number;
  },
  class: (text) => text.trim() || { trouble: 'expected a class, found nothing' },
  image: (text, images) =>
    images.get(text.trim().replace(/^\.\//, '')) ?? {
      trouble: `there is no image "${shortened(text)}" beside the table`,
    },
  text: (text) => text,
  sequence: (text) => cellNumbers(text) ?? expected('numbers such as "0.1 0.2 0.3"')(text),
  ignored: (text) => text,
};

/** Reads all lines of tables. Throws a `DatasetError` where a table lacks a column or is no table. */
export async function collectTable(
  files: readonly LocatedFile[],
  columns: readonly TableColumn[],
  options: TableOptions,
  images: ReadonlyMap<string, LocatedFile>,
): Promise<{ readonly rows: TableRow[]; readonly problems: DataProblem[] }> {
  const rows: TableRow[] = [];
  const problems: DataProblem[] = [];
  for (const file of files) {
    let places: readonly number[] | undefined;
    let width = 0;
    for await (const { line, cells } of readTable(file, options)) {
      if (!places) {
        places = placesOf(file.path, columns, options.header ? cells : cells.map((_, at) => `${at + 1}`));
        width = cells.length;
        if (options.header) continue;
      }
      const values =
        cells.length === width
          ? readLine(cells, columns, places, images)
          : `expected ${width} columns, found ${cells.length}`;
      if (typeof values === 'string') problems.push({ file: file.path, line, message: values });
      else rows.push({ file, values });
    }
  }
  return { rows, problems };
}

/** The line's values, or what is wrong with it. */
function readLine(
  cells: readonly string[],
  columns: readonly TableColumn[],
  places: readonly number[],
  images: ReadonlyMap<string, LocatedFile>,
): CellValue[] | string {
  const values: CellValue[] = [];
  for (const [at, { kind, column, classes }] of columns.entries()) {
    const value = readers[kind](cells[places[at]!]!, images);
    if (typeof value === 'object' && 'trouble' in value) return `column ${column}: ${value.trouble}`;
    if (classes && typeof value === 'string' && !classes.includes(value))
      return `column ${column}: "${shortened(value)}" is none of the classes ${listed(classes)}`;
    values.push(value);
  }
  return values;
}

function placesOf(path: string, columns: readonly TableColumn[], names: readonly string[]): number[] {
  return columns.map(({ column }) => {
    const place = names.indexOf(column);
    if (place >= 0) return place;
    throw new DatasetError(`${path} has no column "${column}"; it has ${listed(names)}.`);
  });
}
