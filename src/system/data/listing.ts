import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { DatasetError } from '@shared/data/error';
import { endingOf, imageEndings, type Listing, type ListedFile } from '@shared/data/formats/definition';
import { unreadable } from './unreadable';
import { hostSaying } from '@shared/messages/hostSaying';

export interface LocatedFile extends ListedFile {
  /** Absolute. */
  readonly location: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** A listing of files that can be opened. */
export interface LocatedListing extends Listing {
  readonly files: readonly LocatedFile[];
}

/** Files asked after at once. */
const atOnce = 512;
/** More files than any data set of small files has; a whole disk has more. */
const mostFiles = 5_000_000;

/** What operating systems and archives leave in folders. */
const leftovers = new Set(['Thumbs.db', 'desktop.ini', '__MACOSX']);

const isHidden = (name: string): boolean => name.startsWith('.') || leftovers.has(name);

/**
 * Lists files, and folders with all that is in them, in the order of their names. Follows links, each folder once. Throws a
 * `DatasetError` that names what cannot be listed.
 */
export async function listPaths(paths: readonly string[]): Promise<LocatedListing> {
  if (paths.length === 0) throw new DatasetError(hostSaying('file', 'nothingChosen'));
  const facts = await Promise.all(paths.map((path) => asked(path, () => stat(path))));
  const folders = paths.filter((_, at) => facts[at]!.isDirectory());
  const names = uniqueNames(paths);
  const files: LocatedFile[] = [];
  for (const [at, path] of paths.entries()) {
    if (facts[at]!.isFile()) files.push(located(names[at]!, resolve(path), facts[at]!));
    if (facts[at]!.isDirectory()) await listFolder(resolve(path), paths.length > 1 ? `${names[at]}/` : '', files);
  }
  files.sort((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
  return { folders: folders.map((path) => basename(resolve(path))), files };
}

async function listFolder(root: string, prefix: string, into: LocatedFile[]): Promise<void> {
  const visited = new Set<string>();
  const waiting = [{ folder: root, path: prefix }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { folder, path } = next;
    const real = await asked(folder, () => realpath(folder));
    if (visited.has(real)) continue;
    visited.add(real);
    const entries = (await asked(folder, () => readdir(folder, { withFileTypes: true }))).filter(
      ({ name }) => !isHidden(name),
    );
    for (let start = 0; start < entries.length; start += atOnce) {
      const found = await Promise.all(
        entries.slice(start, start + atOnce).map(async (entry) => {
          const location = join(folder, entry.name);
          if (entry.isDirectory()) return { folder: location, path: `${path}${entry.name}/` };
          // A link may lead to a folder, or nowhere: that is a file which whoever opens it finds missing.
          const facts = await stat(location).catch(() => undefined);
          if (facts?.isDirectory()) return { folder: location, path: `${path}${entry.name}/` };
          if (facts && !facts.isFile()) return undefined;
          return located(`${path}${entry.name}`, location, facts ?? { size: 0, mtimeMs: 0 });
        }),
      );
      for (const one of found) {
        if (one && 'location' in one) into.push(one);
        else if (one) waiting.push(one);
      }
      if (into.length > mostFiles) {
        throw new DatasetError(hostSaying('file', 'tooMany', root, mostFiles));
      }
    }
  }
}

const located = (path: string, location: string, facts: { size: number; mtimeMs: number }): LocatedFile => ({
  ...{ path, location, bytes: facts.size, modified: facts.mtimeMs },
});

/** The last part of each path; of equal ones the later have a number behind them. */
function uniqueNames(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return paths.map((path) => {
    const name = basename(resolve(path));
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

async function asked<Value>(path: string, ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** What people call it: the folder's name, or the only file's; several files have none. */
export function nameOf({ folders, files }: LocatedListing): string {
  if (folders[0] !== undefined) return folders[0];
  if (files.length === 1) return files[0]!.path;
  const areImages = files.every(({ path }) => imageEndings.has(endingOf(path)));
  return `Set of ${files.length.toLocaleString('en')} ${areImages ? 'images' : 'files'}`;
}

/** Where the files lie that were chosen: a text that is the same the next time. */
export function locationOf({ folders, files }: LocatedListing): string {
  const [first, last] = [files[0], files.at(-1)];
  return JSON.stringify([folders, ...[first, last].map((file) => file?.location.slice(0, -file.path.length))]);
}
