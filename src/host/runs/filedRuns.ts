import { type RunEvent, isActiveState } from '@shared/contract/events';
import { isRunning } from '@system/isRunning';
import { RunHistory } from '../training/runHistory';
import { latestRunFolder, type RunFolder } from './runFolder';
import type { NewRun } from './runRecord';

/** Runs where there is no store: only what stands in their folders. */

export interface KnownRun extends NewRun {
  readonly events: readonly RunEvent[];
}

/** Undefined where the folder cannot be read: then there is no run to offer. */
export async function findInFolder(folder: RunFolder): Promise<KnownRun | undefined> {
  try {
    const { host: _host, engine, threads, ...facts } = await folder.readFacts();
    const optional = { ...(engine !== undefined && { engine }), ...(threads !== undefined && { threads }) };
    return {
      ...{ ...facts, ...optional, document: await folder.readDocument(), folder: folder.path },
      events: await folder.readLog(),
    };
  } catch {
    return undefined;
  }
}

/** The run that was begun last, where it was lost or its host is gone. */
export async function findLostInFolders(runs: string): Promise<KnownRun | undefined> {
  const folder = await latestRunFolder(runs);
  const found = folder && (await findInFolder(folder));
  if (!found) return undefined;
  const { state } = new RunHistory(found.events);
  if (state === 'lost') return found;
  const { host } = await folder.readFacts();
  const belongsToAnother = host !== process.pid && isRunning(host);
  return isActiveState(state) && !belongsToAnother ? found : undefined;
}
