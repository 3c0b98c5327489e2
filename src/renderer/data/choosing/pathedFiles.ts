import { mostUploaded } from '@shared/contract/datasets';
import { formatBytes, formatCount } from '../../format/units';
import { wordsOf } from '../../words/currentWords';
import { choosingWords } from '../../words/english/choosing';

/** A file with its path below the folder that was chosen: `pets/cat/1.png`. */
export interface PathedFile {
  readonly path: string;
  readonly file: File;
}

/** What operating systems leave in folders. */
const isHidden = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') || part === 'Thumbs.db');

/** Files that a file field holds. */
export function filesOf(list: FileList): PathedFile[] {
  return [...list]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => !isHidden(path));
}

/** A file or folder that was dropped, or a file that lies in none. */
export type Dropped = FileSystemEntry | File;

/** Dropped files, with all that is in dropped folders; no more than one above the limit. */
export async function filesIn(dropped: readonly Dropped[]): Promise<PathedFile[]> {
  const entries = dropped.filter((one): one is FileSystemEntry => !(one instanceof File));
  const found: PathedFile[] = dropped
    .filter((one): one is File => one instanceof File)
    .map((file) => ({ path: file.name, file }))
    .filter(({ path }) => !isHidden(path));
  for (let entry = entries.pop(); entry; entry = entries.pop()) {
    const path = entry.fullPath.replace(/^\//, '');
    if (isHidden(path)) continue;
    if (isFolder(entry)) entries.push(...(await entriesIn(entry)));
    else found.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
    if (found.length > mostUploaded.files) break;
  }
  return found;
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** A reader gives a folder's entries in parts, the last of which is empty. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return all;
    all.push(...part);
  }
}

/** The bytes of files, to be uploaded. Throws, in words, where there are none or too many. */
export async function readAll(files: readonly PathedFile[]) {
  const words = wordsOf(choosingWords);
  if (files.length === 0) throw new Error(words.noFiles);
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  if (files.length > mostUploaded.files || bytes > mostUploaded.bytes) {
    const found =
      files.length > mostUploaded.files ? words.moreFilesThan(formatCount(mostUploaded.files)) : formatBytes(bytes);
    throw new Error(words.tooMuch(formatCount(mostUploaded.files), formatBytes(mostUploaded.bytes), found));
  }
  return Promise.all(files.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })));
}
