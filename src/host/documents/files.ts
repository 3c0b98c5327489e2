import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parseDocument, serializeDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { atomicWrite } from '@system/atomicWrite';
import { extension } from './handles';

/** Bytes. No drawing comes near; a file that is larger is something else. */
const largest = 64 * 2 ** 20;

/** Reads a drawing. Throws an error that names the file and what is wrong with it. */
export async function readDocument(path: string): Promise<NetloomDocument> {
  try {
    const { size } = await stat(path);
    if (size > largest) throw new Error(`it has ${size} bytes, and a drawing has at most ${largest}.`);
    return parseDocument(await readFile(path, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(`${path} cannot be opened: ${code === 'ENOENT' ? 'it does not exist.' : message}`, {
      cause: error,
    });
  }
}

export async function writeDocument(path: string, document: NetloomDocument): Promise<void> {
  try {
    await atomicWrite(path, serializeDocument(document));
  } catch (error) {
    throw new Error(`${path} cannot be saved: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Paths of the drawings in a folder: plain files that really lie in it, not links that lead elsewhere. */
export async function listDocuments(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const paths = names
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));
  const inside = await Promise.all(paths.map((path) => liesIn(folder, path)));
  return paths.filter((_, index) => inside[index]);
}

async function liesIn(folder: string, path: string): Promise<boolean> {
  try {
    return (await realpath(path)).startsWith((await realpath(folder)) + sep);
  } catch {
    return false;
  }
}

/** A file name for a drawing of this name: nothing in it can lead out of the folder or trouble a file system. */
export function fileNameFor(name: string): string {
  const plain = name
    .replace(/[^\p{L}\p{N} ._()-]+/gu, '-')
    .replace(/^[.\s-]+|[.\s-]+$/g, '')
    .slice(0, 80);
  return `${plain || 'untitled'}${extension}`;
}

/** A path in the folder that no file has yet: `net.netloom.json`, `net 2.netloom.json`. */
export async function freePath(folder: string, name: string): Promise<string> {
  const taken = new Set((await readdir(folder).catch(() => [])).map((each) => each.toLowerCase()));
  for (let number = 1; ; number++) {
    const file = fileNameFor(number === 1 ? name : `${name} ${number}`);
    if (!taken.has(file.toLowerCase())) return join(folder, file);
  }
}
