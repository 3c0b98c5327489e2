import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file so that whoever reads it, even after a power cut, finds the old contents or the new ones whole: writes
 * a temporary file beside it, flushes it to the disk, and renames it.
 */
export async function atomicWrite(path: string, contents: Uint8Array | string): Promise<void> {
  const temporary = await writeTemporary(path, contents);
  try {
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/** Says of a disk that it has no links: as a memory stick's. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EXDEV']);

/**
 * Writes a file where there is none, whole or not at all, however many do so at once.
 * @returns false, and leaves it as it is, where a file is there already
 */
export async function writeNew(path: string, contents: Uint8Array | string): Promise<boolean> {
  const temporary = await writeTemporary(path, contents);
  try {
    await link(temporary, path).catch(async (error: NodeJS.ErrnoException) => {
      if (!withoutLinks.has(error.code ?? '')) throw error;
      await (await open(path, 'wx')).close();
      await rename(temporary, path);
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  await flushFolder(dirname(path));
  return true;
}

/** Writes and flushes a temporary file in the folder of `path`, and says where it is. */
export async function writeTemporary(path: string, contents: Uint8Array | string): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomBytes(6).toString('hex')}.tmp`);
  const file = await open(temporary, 'wx');
  try {
    await file.writeFile(contents);
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(temporary, { force: true });
    throw error;
  }
  await file.close();
  return temporary;
}

/** Makes a rename durable. Windows cannot open folders, and needs no flush for it. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
