import { readFile } from 'node:fs/promises';
import { DatasetError } from '@shared/data/error';
import type { LocatedFile } from './listing';
import { hostSaying } from '@shared/messages/hostSaying';
import { unreadable } from './unreadable';

/** Bytes that a file read at once may have. */
const largest = 2 ** 31 - 1;

/** A file's bytes. Throws a `DatasetError` that names it. */
export async function readWhole({ path, location, bytes }: LocatedFile): Promise<Buffer> {
  if (bytes > largest) throw new DatasetError(hostSaying('file', 'tooLarge', path));
  try {
    return await readFile(location);
  } catch (error) {
    throw unreadable(path, error);
  }
}
