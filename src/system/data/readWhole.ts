import { readFile } from 'node:fs/promises';
import { DatasetError } from '@shared/data/error';
import { readTrouble } from '../fileTrouble';
import type { LocatedFile } from './listing';

/** Bytes that a file read at once may have. */
const largest = 2 ** 31 - 1;

/** A file's bytes. Throws a `DatasetError` that names it. */
export async function readWhole({ path, location, bytes }: LocatedFile): Promise<Buffer> {
  if (bytes > largest) throw new DatasetError(`${path} is larger than 2 GB. Divide it into several files.`);
  try {
    return await readFile(location);
  } catch (error) {
    throw new DatasetError(`${path} cannot be read: ${readTrouble(error)}`);
  }
}
