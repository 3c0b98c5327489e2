import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { writeTrouble } from '@system/fileTrouble';
import { makeFolder } from '@system/makeFolder';
import { BadInput } from './exitCodes';

/** Makes the folder that results go to. Throws `BadInput` where it cannot be made or written to, before work is done. */
export async function prepareFolder(folder: string, option = '--out'): Promise<void> {
  try {
    makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new BadInput(`${option} ${folder} cannot be written to: ${writeTrouble(error)}`);
  }
}
