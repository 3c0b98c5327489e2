import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { DatasetError, type Dataset } from '@shared/data/dataset';
import { idxDataset, idxRoles, type IdxFiles, type NamedBytes } from '@shared/data/idx';

/** No data set of images in memory is larger; a small file that unpacks to more is no data. */
const unpackedLimit = 4 * 1024 ** 3;

const unzip = promisify(gunzip);

/** A file of a data set, unpacked where it is gzipped. Throws a `DatasetError` that names it. */
export async function readDataFile(path: string): Promise<NamedBytes> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new DatasetError(`${path} ${reasonOf(error)}`);
  }
  return unpack({ name: path, bytes });
}

/** Unpacks gzipped bytes (1f 8b); gives others back as they are. */
export async function unpack({ name, bytes }: NamedBytes): Promise<NamedBytes> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { name, bytes };
  try {
    return { name, bytes: await unzip(bytes, { maxOutputLength: unpackedLimit }) };
  } catch (error) {
    throw new DatasetError(
      `${name} is a damaged gzip file: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** The data set in four IDX files. */
export async function readIdxDataset(name: string, paths: IdxFiles<string>): Promise<Dataset> {
  const files = await Promise.all(idxRoles.map(async (role) => [role, await readDataFile(paths[role])] as const));
  return idxDataset(name, Object.fromEntries(files) as unknown as IdxFiles<NamedBytes>);
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'does not exist. Put it back, or choose the data set again.';
  if (code === 'EACCES') return 'may not be read: permission denied.';
  if (code === 'EISDIR') return 'is a folder; an IDX file was expected.';
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
