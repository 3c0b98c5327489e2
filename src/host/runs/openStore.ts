import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canWriteIn } from '@system/folderProbe';
import { isDamage } from './connection';
import { reasonOf, remedyFor } from './remedy';
import { RunStore } from './store';

/** The store in a file that is whole; undefined where it is not. */
export function openWhole(file: string): RunStore | undefined {
  let store: RunStore | undefined;
  try {
    store = RunStore.open(file);
    if (store.fault() === undefined) return store;
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  store?.close();
  return undefined;
}

/** Sets a damaged file aside and begins another one with what can be read of it. @returns also what people should know */
export function beginAnew(folder: string, file: string): { store: RunStore; note: string } {
  const stamp = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '');
  const aside = join(folder, `runs.damaged-${stamp}-${process.pid}.db`);
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(file + end)) renameSync(file + end, aside + end);
  }
  const store = RunStore.open(file);
  const count = store.salvage(aside);
  const note =
    `The list of runs was damaged. It is kept as ${aside}, and a new one was begun: ` +
    `${count} ${count === 1 ? 'run' : 'runs'} could be read of it; the folders of others are taken in.`;
  return { store, note };
}

/** Why a list does not open, and what can be done. */
export function troubleFrom(error: unknown, folder: string): string {
  return [
    `Runs are not listed: ${reasonOf(error)}.`,
    remedyFor(error, folder),
    canWriteIn(folder)
      ? `Training works all the same, with its curves and checkpoints in ${folder}.`
      : `Training is not possible either: its checkpoints could not be kept in ${folder}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is wrong with the list's file, and what can be done about it; an error that is not about the file as it is. */
export function inWords(error: unknown, file: string): unknown {
  const remedy = remedyFor(error, dirname(file));
  return remedy === ''
    ? error
    : new Error(`The list of runs, ${file}: ${reasonOf(error)}. ${remedy}`, { cause: error });
}
