import { DatasetError } from '@shared/data/error';
import type { ColumnKind, TableColumn, TableSettings } from '@shared/data/formats/table';
import { memoryColumn, namedClassColumn, type Column } from '../column';
import { imageColumn } from '../images/imageColumn';
import type { ImageSource } from '../images/imageSource';
import type { LocatedFile } from '../listing';
import { encodeTexts, tokenColumn } from '../tokenColumn';
import type { CellValue } from './tableLines';
import { hostSaying } from '@shared/messages/hostSaying';
import { listing } from '@shared/messages/saying';

/** Columns of the table that make one field: the values of each, row by row. */
interface Part {
  readonly name: string;
  readonly column: TableColumn;
  readonly values: readonly (readonly CellValue[])[];
}

interface Context {
  readonly train: ArrayLike<number>;
  readonly settings: TableSettings;
  readonly source: ImageSource;
}

const makers: { readonly [Kind in Exclude<ColumnKind, 'ignored'>]: (part: Part, context: Context) => Column } = {
  numbers: ({ name, values }) => {
    const data = Float32Array.from({ length: values[0]!.length * values.length }, (_, at) => {
      return values[at % values.length]![Math.floor(at / values.length)] as number;
    });
    return memoryColumn({ name, kind: 'numbers', shape: [values.length], dtype: 'float32' }, data);
  },
  class: ({ name, column, values }) => namedClassColumn(name, values[0] as readonly string[], column.classes),
  image: ({ name, values }, { settings, source }) =>
    imageColumn({
      ...{ name, files: values[0] as readonly LocatedFile[], ...source },
      task: { kind: 'image', image: settings.image },
    }),
  text: ({ name, values }, { train, settings }) => {
    const texts = encodeTexts(values[0] as readonly string[], train, settings.tokens);
    return tokenColumn(name, texts, settings.tokens.length);
  },
  sequence: ({ name, values }) => {
    const cells = values as readonly (readonly (readonly number[])[])[];
    const length = cells.flat().reduce((most, numbers) => Math.max(most, numbers.length), 0);
    const [rows, channels] = [cells[0]!.length, cells.length];
    // Shorter sequences end in zeros.
    const data = new Float32Array(rows * length * channels);
    cells.forEach((column, channel) =>
      column.forEach((numbers, row) =>
        numbers.forEach((value, at) => (data[(row * length + at) * channels + channel] = value)),
      ),
    );
    return memoryColumn({ name, kind: 'sequence', shape: [length, channels], dtype: 'float32' }, data);
  },
};

/** Kinds of which several columns make one field. */
const together: ReadonlySet<ColumnKind> = new Set(['numbers', 'sequence']);

/** The fields that a table's columns make. Throws a `DatasetError` where columns of one field do not go together. */
export function tableColumns(
  rows: readonly (readonly CellValue[])[],
  columns: readonly TableColumn[],
  train: ArrayLike<number>,
  settings: TableSettings,
  source: ImageSource,
): Column[] {
  const names = [...new Set(columns.map(({ field }) => field))];
  return names.map((name) => {
    const parts = columns.flatMap((column, at) => (column.field === name ? [{ column, at }] : []));
    const kind = parts[0]!.column.kind as Exclude<ColumnKind, 'ignored'>;
    const isMixed = parts.some(({ column }) => column.kind !== kind);
    if (isMixed || (parts.length > 1 && !together.has(kind))) {
      const found = parts.map(({ column }) => `${column.column} (${column.kind})`);
      throw new DatasetError(hostSaying('table', 'mixed', listing(found), name));
    }
    const values = parts.map(({ at }) => rows.map((row) => row[at]!));
    return makers[kind]({ name, column: parts[0]!.column, values }, { train, settings, source });
  });
}
