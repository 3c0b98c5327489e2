import type { z } from 'zod';

/** A file that lies where people pointed. */
export interface ListedFile {
  /** From the folder that was chosen, with `/`; a file's name where files were chosen. */
  readonly path: string;
  readonly bytes: number;
}

/** What was chosen: a folder with all that is in it, several folders, or files. */
export interface Listing {
  /** Names of the folders that were chosen, in the order in which they were; none where files were. */
  readonly folders: readonly string[];
  /** Sorted by path. Where there are several folders, each path begins with its folder's name. Hidden files are left out. */
  readonly files: readonly ListedFile[];
}

/** A kind of files that data sets come in. One file per format. */
export interface FormatDefinition<Schema extends z.ZodObject = z.ZodObject> {
  /** Its name in documents: `imageFolder`. */
  readonly kind: string;
  /** `Folder of images` */
  readonly label: string;
  /** One line that says how the files have to lie. */
  readonly doc: string;
  /** Its settings in a document, all but `kind` with defaults. */
  readonly settings: Schema;
  /**
   * How well files fit: 0 not at all, 1 certainly. What is in them is not looked at; of several formats the one
   * with the most is tried first.
   */
  fits(listing: Listing): number;
}

/** The ending of a file's name in lower case, without the dot: `png`. Nothing where there is none. */
export function endingOf(path: string): string {
  const name = baseName(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The share of files whose names end so; 0 where there are none. */
export function shareOf({ files }: Listing, endings: ReadonlySet<string>): number {
  return files.length === 0 ? 0 : files.filter(({ path }) => endings.has(endingOf(path))).length / files.length;
}

/** Endings of images that can be read. */
export const imageEndings: ReadonlySet<string> = new Set([
  'png',
  'jpg',
  'jpeg',
  'jpe',
  'webp',
  'bmp',
  'tif',
  'tiff',
  'gif',
]);
