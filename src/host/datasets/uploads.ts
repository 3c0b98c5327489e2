import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { atomicWrite } from '@system/atomicWrite';
import { isRunning } from '@system/isRunning';
import { makeFolder } from '@system/makeFolder';

/** Handles are UUIDs; anything else might lead out of the folder. */
export const isHandle = (id: string): boolean => z.uuid().safeParse(id).success;

/** A handle that stands for these parts: a UUID of version 8, which leaves its bits to its maker. */
export function handleOf(parts: readonly (string | Uint8Array)[]): string {
  const hashes = parts.map((part) => createHash('sha256').update(part).digest('hex'));
  const hex = createHash('sha256').update(hashes.join()).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** Begins the names of folders in which an upload is written; the process follows. */
const leftover = '.upload-';

/** Files written at once. */
const atOnce = 32;

/**
 * Writes files into a folder of their own that does not outlive this process for long.
 * @param contents by path below the folder, with `/`
 * @returns the folder
 */
export async function stageUpload(parent: string, contents: ReadonlyMap<string, Uint8Array>): Promise<string> {
  await clearLeftovers(parent);
  makeFolder(parent);
  const staging = await mkdtemp(join(parent, `${leftover}${process.pid}-`));
  try {
    const files = [...contents];
    for (let start = 0; start < files.length; start += atOnce)
      await Promise.all(
        files.slice(start, start + atOnce).map(async ([path, bytes]) => {
          await mkdir(dirname(join(staging, path)), { recursive: true });
          await atomicWrite(join(staging, path), bytes);
        }),
      );
    return staging;
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
}

/** Deletes what processes left that ended in the middle of an upload. */
async function clearLeftovers(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const owner = name.startsWith(leftover) ? Number.parseInt(name.slice(leftover.length)) : undefined;
    if (owner !== undefined && owner !== process.pid && !isRunning(owner))
      await rm(join(parent, name), { recursive: true, force: true });
  }
}
