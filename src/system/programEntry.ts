import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** A file to start as a process or thread of its own, and what Node needs for it. */
export interface ProgramEntry {
  readonly file: string;
  readonly execArgv: string[];
}

/** The folder of the bundles that this code is among; that of all sources where it is run from source. */
let bundles = new URL('../', import.meta.url);

/** Has programs started from this folder of bundles, as tests do, which make them once: from source each takes a second to start. */
export function startProgramsFrom(folder: string): void {
  bundles = pathToFileURL(`${folder}/`);
}

/**
 * A program of Netloom's: beside the bundle that this code is in, or, when run from source (tests, `tsx`), in the source
 * tree. Throws where it is missing.
 * @param name its folder among the bundles
 * @param source its file, from `src`
 */
export function programEntry(name: string, source: string): ProgramEntry {
  const built = fileURLToPath(new URL(`${name}/index.js`, bundles));
  if (existsSync(built)) return { file: built, execArgv: [] };
  const file = fileURLToPath(new URL(`../${source}`, import.meta.url));
  if (!existsSync(file)) throw new Error(`A part of Netloom is missing: ${built} does not exist. Build Netloom anew.`);
  return { file, execArgv: ['--import', tsx('tsx')] };
}

/** Starts a program as a thread. */
export function startThread({ file, execArgv }: ProgramEntry, workerData: unknown): Worker {
  if (execArgv.length === 0) return new Worker(file, { workerData });
  // tsx's `--import` does nothing in threads, so that it is registered by hand.
  const [register, program] = [tsx('tsx/esm/api').replace(/cjs$/, 'mjs'), pathToFileURL(file).href];
  const start = `import('${register}').then(({ register }) => (register(), import('${program}')))`;
  return new Worker(start, { workerData, eval: true });
}

const tsx = (part: string): string => pathToFileURL(createRequire(import.meta.url).resolve(part)).href;
