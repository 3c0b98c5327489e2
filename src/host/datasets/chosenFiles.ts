import { readdir, rename, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { DatasetError } from '@shared/data/error';
import { isFolder } from '@system/makeFolder';
import { createQueue } from '@system/queue';
import { handleOf, stageUpload } from './uploads';
import { hostSaying, withTexts } from '@shared/messages/hostSaying';
import { refused } from '../refused';

/** Uploads that wait for being adopted; older ones are deleted. */
const mostWaiting = 4;

/** Files that people pointed at. */
export interface Chosen {
  readonly id: string;
  readonly paths: readonly string[];
}

/** A file of an upload, with its path below the folder that was chosen. */
export interface UploadedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files that people pointed at, by a handle, so that the page never holds a path. Equal files have equal handles. */
export class ChosenFiles {
  private readonly byId = new Map<string, Chosen>();
  /** Folders of uploads by handle, the oldest first. */
  private readonly waiting = new Map<string, string>();
  /** One after the other: equal uploads are written once, and what is looked for is not moved meanwhile. */
  private readonly moves = createQueue();

  /** @param folder where uploads are kept */
  constructor(private readonly folder: string) {}

  /** Folders or files where they lie. @returns their handle */
  point(paths: readonly string[]): string {
    const located = paths.map((path) => resolve(path)).sort();
    return this.remember(handleOf(['at', ...located]), located);
  }

  /** Keeps files that came as bytes, until this process ends or they are adopted. @returns their handle */
  upload(files: readonly UploadedFile[]): Promise<string> {
    const sorted = [...files].sort((left, right) => (left.path < right.path ? -1 : 1));
    const id = handleOf(sorted.flatMap(({ path, bytes }) => [path, bytes]));
    return this.moves(async () => {
      const kept = join(this.folder, id);
      const place = isFolder(kept)
        ? kept
        : (this.waiting.get(id) ??
          (await stageUpload(this.folder, new Map(sorted.map(({ path, bytes }) => [path, bytes])))));
      if (place !== kept) await this.wait(id, place);
      return this.remember(id, await contentsOf(place));
    });
  }

  /** Throws a `RequestError` where nothing is known by this handle. */
  get(id: string): Chosen {
    const chosen = this.byId.get(id);
    if (chosen) return chosen;
    throw refused('missing', hostSaying('file', 'tooLongAgo'));
  }

  /** What is wrong with chosen files, without the place where an upload of theirs lies. */
  wrongWith(id: string, error: unknown): unknown {
    const place = this.waiting.get(id) ?? join(this.folder, id);
    return error instanceof DatasetError
      ? new DatasetError(withTexts(error.said, (text) => text.replaceAll(place + sep, '')))
      : error;
  }

  /** Keeps an upload for good. @returns where its files lie then */
  keep(id: string): Promise<Chosen> {
    return this.moves(async () => {
      const place = this.waiting.get(id);
      if (place === undefined) return this.get(id);
      const kept = join(this.folder, id);
      await rename(place, kept).catch((error: unknown) => {
        // Another process may have kept the same meanwhile.
        if (!isFolder(kept)) throw error;
      });
      this.waiting.delete(id);
      this.remember(id, await contentsOf(kept));
      return this.get(id);
    });
  }

  private remember(id: string, paths: readonly string[]): string {
    this.byId.set(id, { id, paths });
    return id;
  }

  private async wait(id: string, place: string): Promise<void> {
    this.waiting.delete(id);
    this.waiting.set(id, place);
    for (const [oldest, folder] of this.waiting) {
      if (this.waiting.size <= mostWaiting) return;
      this.waiting.delete(oldest);
      this.byId.delete(oldest);
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** What was chosen lies in a folder of its own, so that it keeps its name. */
async function contentsOf(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort().map((name) => join(folder, name));
}
