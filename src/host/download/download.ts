import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hostSaying } from '@shared/messages/hostSaying';
import { HostError } from '@shared/messages/hostError';
import { makeFolder } from '@system/makeFolder';
import { DiskFull, DownloadInterrupted, reasonOf } from './problems';
import { answered, openUrl, Refused, usualPatience, type Patience } from './request';

/** What a file's bytes must hash to. */
export interface Integrity {
  readonly algorithm: 'sha256';
  readonly hex: string;
}

export interface DownloadOptions {
  readonly url: string;
  /** Where the whole file goes; while it grows it has `.part` behind its name. */
  readonly file: string;
  /** Without one nothing that is there already can be trusted, so that the file is fetched anew. */
  readonly integrity?: Integrity;
  readonly signal?: AbortSignal;
  readonly patience?: Patience;
  readonly onProgress?: (done: number, total: number | undefined) => void;
}

/** Tries without a single new byte after which a broken download is given up. */
const fruitlessTries = 4;

/**
 * Fetches a file and checks it. After a break it goes on from what came; what came is kept beside the file in `.part`
 * for the next call too. A file that is there already and is the right one is not fetched again.
 * @throws `Refused` where the server has no such file or what it gave is not the right one, `DownloadInterrupted`,
 * `DiskFull`, or the signal's reason
 */
export async function download(options: DownloadOptions): Promise<void> {
  const { url, file, integrity, signal } = options;
  makeFolder(dirname(file));
  if (integrity && (await hasHash(file, integrity))) return;
  const part = `${file}.part`;
  if (!integrity) await rm(part, { force: true });
  const before = await sizeOf(part);
  await fetchAll(options, part);
  if (integrity && !(await hasHash(part, integrity))) {
    await rm(part, { force: true });
    // Half of it may be of another file that once stood there.
    if (before > 0) return download(options);
    const [algorithm, expected] = [integrity.algorithm.toUpperCase(), `${integrity.hex.slice(0, 12)}…`];
    throw new Refused(hostSaying('download', 'otherFile', hostOf(url), basename(file), algorithm, expected));
  }
  signal?.throwIfAborted();
  await rename(part, file);
}

/** Asks for the rest of a file until all of it is there. */
async function fetchAll(options: DownloadOptions, part: string): Promise<void> {
  const { url, signal } = options;
  let [fruitless, came] = [0, false];
  for (;;) {
    const before = await sizeOf(part);
    try {
      return await fetchRest(options, part, before);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof Refused || error instanceof DiskFull) throw error;
      const now = await sizeOf(part);
      came ||= now > before;
      fruitless = now > before ? 0 : fruitless + 1;
      // A server that never sent anything is most likely out of reach, and the user should not wait to hear so.
      if (!came && now === 0)
        throw new Refused(hostSaying('download', 'unreachable', hostOf(url), reasonOf(error)), { cause: error });
      if (!came || fruitless === fruitlessTries)
        throw new DownloadInterrupted(
          hostSaying('download', 'brokeOff', basename(options.file), hostOf(url), reasonOf(error), megabytes(now)),
          { cause: error },
        );
      await wait((options.patience ?? usualPatience).pause * 2 ** fruitless, undefined, signal ? { signal } : {});
    }
  }
}

async function fetchRest(options: DownloadOptions, part: string, have: number): Promise<void> {
  const { url, file, signal, patience, onProgress } = options;
  const headers: Record<string, string> = have > 0 ? { range: `bytes=${have}-` } : {};
  const { response, pieces } = await openUrl(url, {
    headers,
    ...(signal && { signal }),
    ...(patience && { patience }),
  });
  const range = /bytes (?:(\d+)-\d+|\*)\/(\d+)/.exec(response.headers.get('content-range') ?? '');
  if (response.status === 416) {
    if (range && Number(range[2]) === have) return;
    // What was kept is longer than the file: of another one.
    await rm(part, { force: true });
    return fetchRest(options, part, 0);
  }
  if (response.status >= 500 || response.status === 429) throw new HostError(answered(response));
  if (!response.ok)
    throw new Refused(hostSaying('download', 'notThere', hostOf(url), basename(file), answered(response)));
  // A server without ranges sends all of it again, with 200.
  const start = response.status === 206 && Number(range?.[1]) === have ? have : 0;
  if (response.status === 206 && start !== have) throw new Refused(hostSaying('download', 'otherPart', hostOf(url)));
  const length = Number(response.headers.get('content-length') ?? Number.NaN);
  const total = Number.isFinite(length) ? start + length : undefined;
  try {
    const handle = await open(part, start > 0 ? 'a' : 'w');
    try {
      let done = start;
      onProgress?.(done, total);
      for await (const piece of pieces()) {
        await handle.writeFile(piece);
        done += piece.length;
        onProgress?.(done, total);
      }
      if (total !== undefined && done < total) throw new HostError(hostSaying('download', 'brokenOff'));
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    const folder = dirname(file);
    throw new DiskFull(
      total === undefined
        ? hostSaying('download', 'diskFull', folder)
        : hostSaying('download', 'diskTooFull', folder, megabytes(total)),
      { cause: error },
    );
  }
}

async function hasHash(file: string, { algorithm, hex }: Integrity): Promise<boolean> {
  const hash = createHash(algorithm);
  try {
    for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  } catch {
    return false;
  }
  return hash.digest('hex') === hex;
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

export const hostOf = (url: string): string => new URL(url).host;

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
