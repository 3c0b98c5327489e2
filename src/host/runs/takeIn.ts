import { type RunEvent, isActiveState } from '@shared/contract/events';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '@shared/errors/messageOf';
import { asSaidText, hostSaying, type HostSaying } from '@shared/messages/hostSaying';
import { RunHistory } from '../training/runHistory';
import { identityOf, isThere } from './hostProcess';
import { RunFolder } from './runFolder';
import type { RunStore } from './store';
import type { TimedEvent } from './clock';

/**
 * Enters the runs whose folders lie here and that the store does not know: of versions that had no store, or after the
 * store was damaged. A run that an older version is at work on is left to it.
 * @returns what people should know: folders that could not be read
 */
export async function takeInFolders(runs: string, store: RunStore): Promise<HostSaying[]> {
  const known = store.names();
  const names = (await readdir(runs).catch(() => [])).filter((name) => !known.has(name));
  const notes: HostSaying[] = [];
  for (const name of names.filter((each) => existsSync(join(runs, each, 'run.json'))).sort()) {
    const path = join(runs, name);
    try {
      await takeInFolder(new RunFolder(path), store);
    } catch (error) {
      const reason = messageOf(error);
      notes.push(hostSaying('runList', 'skipped', path, reason.replace(/\s+/g, ' ').slice(0, 200)));
    }
  }
  return notes;
}

async function takeInFolder(folder: RunFolder, store: RunStore): Promise<void> {
  const facts = await folder.readFacts();
  const { host: pid, engine, threads, ...rest } = facts;
  const document = await folder.readDocument();
  const events = await folder.readLog();
  const history = new RunHistory(events);
  const host = identityOf(pid);
  const belongsToAnother = host.pid !== process.pid && isThere(host, Date.now());
  if (isActiveState(history.state) && belongsToAnother) return;
  const optional = { ...(engine !== undefined && { engine }), ...(threads !== undefined && { threads }) };
  const emitted = events.length > 0 ? timed(events, facts.startedAt) : unknownEnd(facts.run, facts.startedAt, folder);
  store.takeIn({ ...rest, ...optional, document, folder: folder.path }, emitted, host);
}

/** Logs do not say when an event came: what is known is when each part began and how long its epochs took. */
export function timed(events: readonly RunEvent[], startedAt: number): TimedEvent[] {
  let time = startedAt;
  return events.map((event) => {
    if (event.type === 'started') time = Math.max(time, event.startedAt);
    if (event.type === 'epoch') time += Math.round(event.seconds * 1000);
    return { event, time };
  });
}

/** A folder without a log: what it came to is not known, only whether one can go on from a checkpoint. */
function unknownEnd(run: string, time: number, folder: RunFolder): TimedEvent[] {
  const event: RunEvent = folder.hasCheckpoint
    ? { type: 'state', run, state: 'stopped', ...asSaidText(hostSaying('runList', 'eventsLostAtCheckpoint')) }
    : { type: 'failed', run, ...asSaidText(hostSaying('runList', 'eventsLost')), lost: false };
  return [{ event, time }];
}
