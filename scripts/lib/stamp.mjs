import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @returns the absolute path of a file of the checkout. */
export const at = (...parts) => join(root, ...parts);

/** @returns the text of a file, or nothing where it is not there. */
export function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** A digest of file contents, so that equal inputs give equal digests on every machine. */
export function digestOfContents(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${relative(root, path)}\0${readText(path) ?? 'absent'}\0`);
  return hash.digest('hex');
}

/** A digest of names, sizes and times of all files below some folders: quick enough for every start. */
export function digestOfTrees(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return hash.update(`${relative(root, path)} absent\0`);
    if (!stat.isDirectory()) return hash.update(`${relative(root, path)} ${stat.size} ${stat.mtimeMs}\0`);
    for (const name of readdirSync(path).sort()) visit(join(path, name));
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}

export const isFresh = (stampFile, digest) => readText(stampFile)?.trim() === digest;

export function writeStamp(stampFile, digest) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, `${digest}\n`);
}
