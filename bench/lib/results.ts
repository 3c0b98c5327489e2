import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atomicWrite } from '@system/atomicWrite';
import { circumstances, type Circumstances } from './machine';

const folder = fileURLToPath(new URL('../results/', import.meta.url));

/** A file of `bench/results`: an entry a network or a case, each with when and where it was measured. */
export interface Results<Entry> {
  readonly benchmark: string;
  readonly entries: Readonly<Record<string, Entry & Circumstances>>;
}

/**
 * Puts an entry into the benchmark's file and leaves the others as they are, so that a long measurement can be made in
 * pieces. Returns the whole.
 */
export async function keepResult<Entry>(
  benchmark: string,
  name: string,
  entry: Entry,
  into = folder,
): Promise<Results<Entry>> {
  mkdirSync(into, { recursive: true });
  const path = join(into, `${benchmark}.json`);
  const entries = { ...readResults<Entry>(benchmark, into).entries, [name]: { ...circumstances(), ...entry } };
  const results = { benchmark, entries };
  await atomicWrite(path, `${JSON.stringify(results, null, 2)}\n`);
  return results;
}

/** What was measured before; nothing where the file is not there. */
export function readResults<Entry>(benchmark: string, from = folder): Results<Entry> {
  try {
    return JSON.parse(readFileSync(join(from, `${benchmark}.json`), 'utf8')) as Results<Entry>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return { benchmark, entries: {} };
  }
}
