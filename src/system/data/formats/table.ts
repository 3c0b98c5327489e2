import { DatasetError } from '@shared/data/error';
import { guessColumns } from '@shared/data/formats/guessColumns';
import { checkProblems } from '@shared/data/formats/problem';
import { divideRows, splitOfPath } from '@shared/data/formats/split';
import { isTable, type TableColumn } from '@shared/data/formats/table';
import { baseName } from '@shared/data/formats/definition';
import { withFields } from '@shared/data/remarks';
import { openedData } from '../column';
import type { FormatOpener } from '../definition';
import { nameOf, type LocatedFile, type LocatedListing } from '../listing';
import { readTable } from '../readTable';
import { withImages } from '../images/imageSource';
import { collectTable, type TableOptions } from './tableLines';
import { tableColumns } from './tableColumns';
import { guessOptions } from './tableOptions';
import { hostSaying } from '@shared/messages/hostSaying';

/** Lines that are looked at to guess what columns are. */
const looked = 1000;

export const tableOpener: FormatOpener<'table'> = {
  open: (listing, settings, options) =>
    withImages(options, async (source) => {
      const files = tablesOf(listing);
      const columns = settings.columns ?? (await lookAtColumns(files[0]!, settings));
      const used = columns.filter(({ kind }) => kind !== 'ignored');
      if (used.length === 0) throw new DatasetError(hostSaying('table', 'nothingUsed', files[0]!.path));
      const { rows, problems } = await collectTable(files, used, settings, imageFiles(listing));
      checkProblems(problems, rows.length, settings.skip);
      const strata = strataOf(
        rows.map(({ values }) => values),
        used,
      );
      const division = divideRows(rows.length, settings.split, {
        given: (row) => splitOfPath(rows[row]!.file.path),
        ...strata,
      });
      const made = tableColumns(
        rows.map(({ values }) => values),
        used,
        division.train,
        settings,
        source,
      );
      return openedData({
        ...{ name: nameOf(listing), problems, skip: settings.skip, rows: division, columns: made },
        summary: withFields(
          hostSaying('found', 'lines', rows.length),
          made.map(({ field }) => field.name),
        ),
        close: () => source.pool.close(),
      });
    }),
  guess: async (listing) => {
    const [first] = tablesOf(listing);
    const options = await guessOptions(first!, ['\t', ',', ';', '|']);
    return { ...options, columns: await lookAtColumns(first!, options) };
  },
};

function tablesOf(listing: LocatedListing): LocatedFile[] {
  const tables = listing.files.filter(({ path }) => isTable(path));
  if (tables.length > 0) return tables;
  throw new DatasetError(hostSaying('table', 'none', nameOf(listing)));
}

/** Files by what a cell may call them: their path from the table, or their name. */
function imageFiles({ files }: LocatedListing): ReadonlyMap<string, LocatedFile> {
  const byName = files.map((file) => [baseName(file.path), file] as const);
  return new Map([...byName, ...files.map((file) => [file.path, file] as const)]);
}

/** Classes are divided in equal shares. */
function strataOf(rows: readonly (readonly unknown[])[], columns: readonly TableColumn[]): { strata?: number[] } {
  const at = columns.findIndex(({ kind }) => kind === 'class');
  if (at < 0) return {};
  const numbers = new Map<unknown, number>();
  return {
    strata: rows.map((values) => {
      if (!numbers.has(values[at])) numbers.set(values[at], numbers.size);
      return numbers.get(values[at])!;
    }),
  };
}

async function lookAtColumns(file: LocatedFile, options: TableOptions): Promise<TableColumn[]> {
  const lines: (readonly string[])[] = [];
  for await (const { cells } of readTable(file, { ...options, most: looked })) lines.push(cells);
  const names = options.header ? lines.shift() : lines[0]?.map((_, at) => `${at + 1}`);
  if (!names || lines.length === 0) throw new DatasetError(hostSaying('table', 'noLines', file.path));
  return guessColumns(names, lines);
}
