import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HostError } from '@shared/messages/hostError';
import { hostSaying, together, type HostSaying } from '@shared/messages/hostSaying';
import { canWriteIn } from '@system/folderProbe';
import { isDamage } from './connection';
import { reasonOf, remedyFor, withRemedy } from './remedy';
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
export function beginAnew(folder: string, file: string): { store: RunStore; note: HostSaying } {
  const stamp = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '');
  const aside = join(folder, `runs.damaged-${stamp}-${process.pid}.db`);
  for (const end of ['', '-wal', '-shm']) {
    if (existsSync(file + end)) renameSync(file + end, aside + end);
  }
  const store = RunStore.open(file);
  return { store, note: hostSaying('runList', 'begunAnew', aside, store.salvage(aside)) };
}

/** Why a list does not open, and what can be done. */
export function troubleFrom(error: unknown, folder: string): HostSaying {
  return together([
    withRemedy(hostSaying('runList', 'notListed', reasonOf(error)), error, folder),
    hostSaying('runList', canWriteIn(folder) ? 'trainingWorks' : 'noTraining', folder),
  ]);
}

/** What is wrong with the list's file, and what can be done about it; an error that is not about the file as it is. */
export function inWords(error: unknown, file: string): unknown {
  const remedy = remedyFor(error, dirname(file));
  if (!remedy) return error;
  return new HostError(together([hostSaying('runList', 'ofFile', file, reasonOf(error)), remedy]), { cause: error });
}
