import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { parseDocument, serializeDocument } from '@shared/document';
import { drawingExtension } from '@shared/document/fileName';
import { checkLength, largestFile } from '@shared/document/parse';
import type { NetloomDocument } from '@shared/document/schema';
import { renameDocument } from '@shared/editing';
import { atomicWrite, writeNew } from '@system/atomicWrite';
import { readTroubleSaid, writeTroubleSaid } from '@system/fileTrouble';
import { makeFolder } from '@system/makeFolder';
import { nameOf } from './handles';
import { hostSaying } from '@shared/messages/hostSaying';
import { failed, refused } from '../refused';

/** A drawing as its file holds it. */
export interface FiledDocument {
  readonly document: NetloomDocument;
  /** A hash of the file's contents. */
  readonly version: string;
}

/** Reads a drawing. Throws an error that names the file and what is wrong with it. */
export async function readFiled(path: string): Promise<FiledDocument> {
  try {
    const { size } = await stat(path);
    if (size > largestFile) throw failed(hostSaying('document', 'tooLarge', size, largestFile, drawingExtension));
    const text = await readFile(path, 'utf8');
    return { document: parseDocument(text), version: versionOf(text) };
  } catch (error) {
    throw failed(hostSaying('document', 'cannotOpen', path, readTroubleSaid(error)), { cause: error });
  }
}

/** Reads a drawing, as `readFiled`. */
export async function readDocument(path: string): Promise<NetloomDocument> {
  return (await readFiled(path)).document;
}

/**
 * Replaces the drawing in a file.
 * @param seen the version that the new one was made from; any where absent
 * @returns the version that the file has now
 * @throws a `RequestError` of the kind `changed` where the file holds another version by now
 */
export async function writeDocument(path: string, document: NetloomDocument, seen?: string): Promise<string> {
  const text = await saying(path, async () => textOf(document));
  const version = versionOf(text);
  if (seen !== undefined) {
    const found = await readFile(path, 'utf8').then(versionOf, () => undefined);
    if (found !== undefined && found !== seen && found !== version)
      throw refused('changed', hostSaying('document', 'changed', path));
  }
  await saying(path, () => atomicWrite(path, text));
  return version;
}

/**
 * Writes a drawing into a file of its own: `net.netloom.json`, `net 2.netloom.json`; says which, and its version. In it
 * the drawing is called as the file.
 */
export async function writeNewDocument(
  folder: string,
  name: string,
  document: NetloomDocument,
): Promise<{ readonly path: string; readonly version: string }> {
  return saying(folder, async () => {
    makeFolder(folder);
    // Names that differ in case alone are one file on some disks.
    const taken = new Set((await readdir(folder)).map((each) => each.toLowerCase()));
    for (let number = 1; ; number++) {
      const file = fileNameFor(name, number);
      const path = join(folder, file);
      if (taken.has(file.toLowerCase())) continue;
      const text = textOf(renameDocument(document, nameOf(path)));
      if (await writeNew(path, text)) return { path, version: versionOf(text) };
    }
  });
}

/** The text of a drawing's file; throws where it would be too long to be opened. */
function textOf(document: NetloomDocument): string {
  const text = serializeDocument(document);
  checkLength(text);
  return text;
}

const versionOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

async function saying<Value>(path: string, write: () => Promise<Value>): Promise<Value> {
  try {
    return await write();
  } catch (error) {
    throw failed(hostSaying('document', 'cannotSave', path, writeTroubleSaid(error)), { cause: error });
  }
}

/** Paths of the drawings in a folder: plain files that really lie in it, not links that lead elsewhere. */
export async function listDocuments(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const paths = names
    .filter((name) => name.endsWith(drawingExtension))
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

/** Bytes of a name before its number and ending: with them no file system refuses it. */
const longestName = 180;

/**
 * A file name for a drawing of this name: nothing in it can lead out of the folder or trouble a file system.
 * @param number 2 and more stand behind the name
 */
export function fileNameFor(name: string, number = 1): string {
  const plain = name.replace(/[^\p{L}\p{N} ,+._()-]+/gu, '-').replace(/^[.\s-]+/, '');
  const short = firstBytes(plain, longestName).replace(/[.\s-]+$/, '') || 'untitled';
  return `${short}${number > 1 ? ` ${number}` : ''}${drawingExtension}`;
}

/** As many whole characters as fit into some bytes. */
function firstBytes(text: string, bytes: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytes));
  return text.slice(0, read);
}
