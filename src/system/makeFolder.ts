import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder with those above it; one that is there already is fine. Node's own recursive `mkdir` never returns where
 * the system says "no such file" of a folder whose parent exists, as below `/proc`; here that is an error.
 * @throws the system's error: `EEXIST` where a file stands there, `ENOTDIR`, `EACCES`, `ENOENT` where no folder can be made
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (isFolder(path)) return;
    const parent = dirname(resolve(path));
    if (code !== 'ENOENT' || parent === resolve(path) || isFolder(parent)) throw error;
    makeFolder(parent);
    // Another process may have been faster.
    if (!isFolder(path)) mkdirSync(path);
  }
}

/** Whether a folder stands there; false where nothing does, or where one may not look. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
