import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
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

/** Writes and flushes a temporary file in the folder of `path`, and says where it is. */
export async function writeTemporary(path: string, contents: Uint8Array | string): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
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
