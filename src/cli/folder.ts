import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { makeFolder } from '@system/makeFolder';
import { BadInput } from './failure';

/** Makes the folder that results go to. Throws `BadInput` where it cannot be made or written to, before work is done. */
export async function prepareFolder(folder: string, option = '--out'): Promise<void> {
  try {
    makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error));
    throw new BadInput(
      `${option} ${folder} cannot be written to: ${reason}. Name a folder of your own; it is made where it is missing.`,
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file, not a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
};
