import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse, type CsvError } from 'csv-parse';
import { DatasetError } from '@shared/data/error';
import { messageOf } from '@shared/errors/messageOf';
import type { LocatedFile } from './listing';
import { hostSaying } from '@shared/messages/hostSaying';
import { unreadable } from './unreadable';

/** A line of a table: its cells, and where it begins. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Characters of a line; a file with longer ones is no table. */
const longestLine = 10_000_000;

/** Reads a table line by line; empty lines are left out. Throws a `DatasetError` that names file and line. */
export async function* readTable(
  { path, location }: LocatedFile,
  { delimiter, most }: { delimiter: string; most?: number },
): AsyncGenerator<TableLine> {
  await checkText(path, location);
  const parser = parse({
    ...{ delimiter, bom: true, info: true, relax_column_count: true, skip_empty_lines: true },
    ...{ max_record_size: longestLine, ...(most !== undefined && { to: most }) },
  });
  const source = createReadStream(location);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let before = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      // `lines` is where a record ends, and a cell in quotes may have several.
      const inside = record.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
      yield { line: Math.max(before + 1, info.lines - inside), cells: record };
      before = info.lines;
    }
  } catch (error) {
    const { code, lines } = error as Partial<CsvError>;
    if (error instanceof DatasetError) throw error;
    if (!code?.startsWith('CSV_')) throw unreadable(path, error);
    throw new DatasetError(hostSaying('table', 'quotes', path, String(lines ?? '?'), messageOf(error)));
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** Throws where a file's beginning is no text in UTF-8. */
export async function checkText(path: string, location: string): Promise<void> {
  const file = await open(location).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    const beginning = buffer.subarray(0, bytesRead);
    if (beginning.length === 0) throw new DatasetError(hostSaying('table', 'empty', path));
    if (beginning.includes(0)) {
      throw new DatasetError(hostSaying('table', 'notText', path));
    }
  } finally {
    await file.close();
  }
}
