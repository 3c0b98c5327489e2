import type { EdgeListSettings } from '@shared/data/formats/edgeList';
import { DatasetError } from '@shared/data/error';
import { cellNumber, guessColumns } from '@shared/data/formats/guessColumns';
import type { LocatedFile } from '../listing';
import { readTable } from '../readTable';
import type { GuessedOptions } from './tableOptions';
import { hostSaying, type HostSaying } from '@shared/messages/hostSaying';
import { listing } from '@shared/messages/saying';

/** Lines that are looked at to guess what columns are. */
const looked = 1000;

/** Columns of a table of nodes, by their places. */
export interface NodeColumns {
  readonly id: number;
  readonly class: number;
  readonly features: readonly number[];
}

/**
 * What the columns of a table of nodes are: the id is the first, unless a name says otherwise; the class is what looks like
 * one, or the last; numbers are features, and all else is left out. Throws a `DatasetError` where one is missing.
 */
export async function lookAtNodes(
  file: LocatedFile,
  options: GuessedOptions<string>,
  given: Pick<EdgeListSettings, 'idColumn' | 'classColumn'>,
): Promise<{ readonly names: readonly string[]; readonly columns: NodeColumns }> {
  const lines: (readonly string[])[] = [];
  for await (const { cells } of readTable(file, { ...options, most: looked })) lines.push(cells);
  const names = (options.header ? lines.shift() : lines[0]?.map((_, at) => `${at + 1}`)) ?? [];
  if (lines.length === 0) throw new DatasetError(hostSaying('graph', 'noNodes', file.path));
  const place = (name: string | undefined): number | undefined => {
    if (name === undefined) return undefined;
    if (names.includes(name)) return names.indexOf(name);
    throw new DatasetError(hostSaying('table', 'noColumn', file.path, name, listing(names)));
  };
  const id =
    place(given.idColumn) ??
    Math.max(
      0,
      names.findIndex((name) => /^(id|node|node.?id|name|key)$/i.test(name)),
    );
  const kinds = guessColumns(names, lines).map(({ kind }) => kind);
  const others = names.map((_, at) => at).filter((at) => at !== id);
  const last = others.filter((at) => kinds[at] === 'class').at(-1) ?? others.at(-1);
  const classAt = place(given.classColumn) ?? last;
  const features = others.filter((at) => at !== classAt && isNumeric(at, lines));
  if (classAt !== undefined && classAt !== id && features.length > 0)
    return { names, columns: { id, class: classAt, features } };
  throw new DatasetError(hostSaying('graph', 'columnsMissing', file.path, listing(names)));
}

/** A few wrong cells do not change what a column is. */
function isNumeric(column: number, lines: readonly (readonly string[])[]): boolean {
  const numbers = lines.filter((cells) => !Number.isNaN(cellNumber(cells[column] ?? '')));
  return numbers.length >= 0.75 * lines.length;
}

/** What is wrong with a node's line. @param known ids of the lines before */
export function nodeTrouble(
  cells: readonly string[],
  names: readonly string[],
  columns: NodeColumns,
  known: ReadonlyMap<string, unknown>,
): HostSaying | undefined {
  if (cells.length !== names.length) return hostSaying('table', 'columns', names.length, cells.length);
  const inColumn = (column: number, trouble: HostSaying) => hostSaying('table', 'inColumn', names[column]!, trouble);
  const id = cells[columns.id]!.trim();
  if (!id) return inColumn(columns.id, hostSaying('graph', 'noId'));
  if (known.has(id)) return hostSaying('graph', 'twice', id.slice(0, 40));
  const wrong = columns.features.find((column) => Number.isNaN(cellNumber(cells[column]!)));
  if (wrong === undefined) return undefined;
  return inColumn(wrong, hostSaying('table', 'notNumber', cells[wrong]!.slice(0, 40)));
}
