import { fileURLToPath } from 'node:url';

/** @returns the absolute path of a file of the checkout. */
export const root = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The folders of `src` by the names that imports use; `tsconfig.json` has the same list. */
export const alias = Object.fromEntries(
  ['shared', 'system', 'trainer', 'host', 'renderer'].map((folder) => [`@${folder}`, root(`src/${folder}`)]),
);
