import { DatasetError } from '@shared/data/error';
import { cellNumber, cellNumbers } from '@shared/data/formats/guessColumns';
import type { DataProblem } from '@shared/data/formats/problem';
import type { ColumnKind, TableColumn, TableSettings } from '@shared/data/formats/table';
import type { LocatedFile } from '../listing';
import { readTable } from '../readTable';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';
import { listing } from '@shared/messages/saying';

export type TableOptions = Pick<TableSettings, 'delimiter' | 'header'>;

/** What a cell of each kind of column becomes. */
export type CellValue = number | string | readonly number[] | LocatedFile;

export interface TableRow {
  readonly file: LocatedFile;
  readonly values: readonly CellValue[];
}

/** A cell's value, or what is wrong with it. */
type ReadCell = (
  text: string,
  images: ReadonlyMap<string, LocatedFile>,
) => CellValue | { readonly trouble: HostSaying };

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const readers: { readonly [Kind in ColumnKind]: ReadCell } = {
  numbers: (text) => {
    const number = cellNumber(text);
    return Number.isNaN(number) ? { trouble: hostSaying('table', 'notNumber', shortened(text)) } : number;
  },
  class: (text) => text.trim() || { trouble: hostSaying('table', 'noClass') },
  image: (text, images) =>
    images.get(text.trim().replace(/^\.\//, '')) ?? { trouble: hostSaying('table', 'noImage', shortened(text)) },
  text: (text) => text,
  sequence: (text) => cellNumbers(text) ?? { trouble: hostSaying('table', 'notNumbers', shortened(text)) },
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
          : hostSaying('table', 'columns', width, cells.length);
      if ('group' in values) problems.push({ file: file.path, line, said: values });
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
): CellValue[] | HostSaying {
  const values: CellValue[] = [];
  for (const [at, { kind, column, classes }] of columns.entries()) {
    const value = readers[kind](cells[places[at]!]!, images);
    if (typeof value === 'object' && 'trouble' in value) return hostSaying('table', 'inColumn', column, value.trouble);
    if (classes && typeof value === 'string' && !classes.includes(value))
      return hostSaying(
        'table',
        'inColumn',
        column,
        hostSaying('table', 'otherClass', shortened(value), listing(classes)),
      );
    values.push(value);
  }
  return values;
}

function placesOf(path: string, columns: readonly TableColumn[], names: readonly string[]): number[] {
  return columns.map(({ column }) => {
    const place = names.indexOf(column);
    if (place >= 0) return place;
    throw new DatasetError(hostSaying('table', 'noColumn', path, column, listing(names)));
  });
}
