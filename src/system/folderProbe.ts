import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a file can be made in a folder, found out by making one: rights say nothing of a full or read-only disk. */
export function canWriteIn(folder: string): boolean {
  const file = join(folder, `.probe-${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(file, 'x', { flag: 'wx' });
    rmSync(file);
    return true;
  } catch {
    return false;
  }
}
