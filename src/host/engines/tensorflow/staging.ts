import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hostSaying } from '@shared/messages/hostSaying';
import { isRunning } from '@system/isRunning';
import { makeFolder } from '@system/makeFolder';
import { failed } from '../../refused';

/**
 * A folder beside the final one in which an engine is made ready. Folders of processes that are gone are cleared away:
 * a process that is killed cannot do so itself.
 * @throws where another process is at it: both would write the same downloads
 */
export async function claimStaging(folder: string): Promise<string> {
  const parent = dirname(folder);
  makeFolder(parent);
  const prefix = `.${basename(folder)}-`;
  for (const name of await readdir(parent)) {
    const owner = new RegExp(`^\\${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined) continue;
    if (Number(owner) !== process.pid && isRunning(Number(owner)))
      throw failed(hostSaying('adding', 'busyElsewhere', Number(owner)));
    await rm(join(parent, name), { recursive: true, force: true });
  }
  return mkdtemp(join(parent, `${prefix}${process.pid}-`));
}

/** Puts a folder in the place of another, if that is there. */
export async function replaceFolder(folder: string, by: string): Promise<void> {
  await removeFolder(folder);
  await rename(by, folder);
}

/** Takes a folder away at once, however long its files take; says whether there was one. */
export async function removeFolder(folder: string): Promise<boolean> {
  const gone = join(dirname(folder), `.${basename(folder)}-${process.pid}-removed`);
  try {
    await rename(folder, gone);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  await rm(gone, { recursive: true, force: true });
  return true;
}
