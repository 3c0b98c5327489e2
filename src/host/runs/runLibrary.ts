import { rename, rm } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { endsRun, type RunEvent } from '@shared/ipc/events';
import { makeFolder } from '@system/makeFolder';
import { isActive } from '../training/runHistory';
import { isDamage } from './connection';
import { isKept } from './eventRows';
import { enterHost, isThere, leaveHost, signOfLife } from './hostProcess';
import { findInFolder, findLostInFolders, type KnownRun } from './filedRuns';
import { lostEvent } from './lostEvent';
import { beginAnew, inWords, messageOf, openWhole, troubleFrom } from './openStore';
import { remedyFor } from './remedy';
import { RunFolder } from './runFolder';
import { RunStore, type NewRun } from './store';
import { takeInFolders, timed } from './takeIn';
import type { TimedEvent } from './runWriter';

/** Events that are kept in memory while the file cannot be written to; beyond that the oldest are lost. */
const mostUnwritten = 20_000;
/** A list that does not open is tried again by itself after so many times what the try took. */
const shareOfTries = 20;

/**
 * The runs of a home, whatever befalls their file. Training never fails for its sake: where the file cannot be opened
 * (no native library, a newer format, no right to write), events go to a log in the run's folder, and `trouble` says why
 * runs are not listed; a damaged file is set aside and a new one begun from what can be read of it and from the folders.
 */
export class Runs {
  /** What happened to the list that people should know. */
  readonly notes: string[] = [];
  private store: RunStore | undefined;
  private isOpen = false;
  private reason: string | undefined;
  private takingIn: Promise<void> | undefined;
  private trying: Promise<void> | undefined;
  /** Whether a list that opened late is being brought up to date. */
  private isTakingOver = false;
  private isClosed = false;
  private nextTry = 0;
  private readonly host = enterHost();
  /** Runs that this host is at work on. */
  private readonly own = new Map<
    string,
    {
      readonly run: NewRun;
      /** One for all its events: they come into its log in their order. */
      readonly files: RunFolder;
      /** Bytes that its log had before. */
      readonly logStart: number;
      unwritten: TimedEvent[];
      readonly beat: NodeJS.Timeout;
    }
  >();

  /** @param folder holds a folder for each run, and the file */
  constructor(readonly folder: string) {}

  private get file(): string {
    return join(this.folder, 'runs.db');
  }

  /** Why there is no list, in words; undefined where there is one. */
  get trouble(): string | undefined {
    this.opened();
    return this.reason;
  }

  /** Resolves when folders that the file does not know have been taken in. */
  async ready(): Promise<void> {
    if (!this.opened()) return;
    this.takingIn ??= takeInFolders(this.folder, this.store!)
      .then((notes) => void this.notes.push(...notes))
      .catch((error: unknown) => void this.notes.push(`Older runs could not be taken in: ${messageOf(error)}.`));
    await this.takingIn;
  }

  /**
   * Tries anew to open a list that did not open: the folder may be writable by now, the disk free, another program gone. What
   * this host's runs told meanwhile comes in from their logs.
   * @param unasked tries only where that takes next to none of the time: a file that another program holds is waited for
   */
  async tryAgain(unasked: boolean): Promise<void> {
    if (this.trouble === undefined || this.isClosed) return;
    if (unasked && performance.now() < this.nextTry) return;
    this.trying ??= this.reopen().finally(() => (this.trying = undefined));
    await this.trying;
  }

  /** Carries out `work` on the store. Throws, in words, where there is none, and where its file cannot be read or written. */
  use<Result>(work: (store: RunStore) => Result): Result {
    const store = this.opened();
    if (!store) throw new Error(this.reason);
    try {
      return work(store);
    } catch (error) {
      if (!isDamage(error)) throw inWords(error, this.file);
      const renewed = this.renew();
      if (!renewed) throw new Error(this.reason, { cause: error });
      return work(renewed);
    }
  }

  /** A run begins, or goes on under this host. */
  begin(run: NewRun): void {
    this.end(run.run);
    const beat = setInterval(() => this.attempt((store) => store.touch(run.run)), signOfLife.every);
    beat.unref();
    const files = new RunFolder(run.folder);
    this.own.set(run.run, { run, files, logStart: files.logSize, unwritten: [], beat });
    this.attempt((store) => this.enter(store, run));
  }

  /** Keeps an event of a run that was begun here. */
  record(event: RunEvent): void {
    const own = this.own.get(event.run);
    if (!own || !isKept(event)) return;
    if (endsRun(event)) clearInterval(own.beat);
    own.unwritten = [...own.unwritten.slice(-mostUnwritten), { event, time: Date.now() }];
    if (this.isTakingOver) return;
    const isWritten = this.attempt((store) => store.record(event.run, own.unwritten));
    if (!isWritten && this.reason !== undefined) own.files.log(event);
    if (isWritten || this.reason !== undefined) own.unwritten = [];
  }

  /** A run with all that it told. Undefined where it is not known. */
  async find(run: string): Promise<KnownRun | undefined> {
    await this.ready();
    if (this.trouble !== undefined) return findInFolder(new RunFolder(join(this.folder, basename(run))));
    return this.use((store) => {
      const found = store.find(run);
      return found && { ...found, events: store.events(run) };
    });
  }

  /** The run that has its files in this folder; undefined where none is known. Throws where it is still training. */
  async findAt(folder: string): Promise<KnownRun | undefined> {
    const facts = await new RunFolder(folder).readFacts().catch(() => undefined);
    const found = facts && (await this.find(facts.run));
    if (!found || resolve(found.folder) !== resolve(folder)) return undefined;
    const refusal = this.refusal(found.run);
    if (refusal !== undefined) throw new Error(`${folder} is in use: ${refusal} Or choose another folder.`);
    return this.trouble === undefined ? found : undefined;
  }

  /** Says which runs were lost with their hosts, and finds the one begun last where it is among them, now or before. */
  async lost(): Promise<string | undefined> {
    await this.ready();
    if (this.trouble !== undefined) return (await findLostInFolders(this.folder))?.run;
    this.tellAbandoned();
    const latest = this.use((store) => store.latest());
    return latest?.state === 'lost' ? latest.run : undefined;
  }

  /** Marks runs as lost whose hosts are gone; where nothing can be written now, another time. */
  tellAbandoned(): void {
    this.attempt((store) => {
      for (const { run, checkpointStep } of store.abandoned()) {
        store.record(run, [{ event: lostEvent(run, 'the app ended while it ran', checkpointStep), time: Date.now() }]);
      }
    });
  }

  /** Why a run may not be deleted or gone on with now; undefined where it may. */
  refusal(run: string): string | undefined {
    if (this.trouble !== undefined) return undefined;
    const found = this.use((store) => store.find(run));
    if (!found || !isActive(found.state) || !isThere(found.host, found.updatedAt)) return undefined;
    return found.host.pid === process.pid
      ? `"${found.name}" is still training. Stop it first.`
      : `"${found.name}" is training in another Netloom (process ${found.host.pid}). Stop it there first.`;
  }

  /** Deletes a run and, where it is among Netloom's own, its folder. Throws where it is still training. */
  async remove(run: string): Promise<void> {
    const stored = this.use((store) => store.find(run));
    if (!stored) return;
    const refusal = this.refusal(run);
    if (refusal !== undefined) throw new Error(refusal);
    // A folder of the user's own choice may hold other things; its files stay.
    if (relative(resolve(this.folder), resolve(stored.folder)) === stored.run) {
      const doomed = join(this.folder, `.deleted-${stored.run}`);
      await rename(stored.folder, doomed).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return;
        const remedy = remedyFor(error, this.folder);
        throw new Error(`${stored.folder} cannot be deleted: ${error.message}. ${remedy}`.trim(), { cause: error });
      });
      this.use((store) => store.remove(run));
      await rm(doomed, { recursive: true, force: true, maxRetries: 3 });
      return;
    }
    this.use((store) => store.remove(run));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.trying;
    await this.takingIn;
    for (const { run, files, unwritten } of this.own.values()) {
      if (unwritten.length > 0) this.attempt((store) => store.record(run.run, unwritten));
      await files.flushed();
    }
    for (const run of [...this.own.keys()]) this.end(run);
    leaveHost(this.host);
    this.store?.close();
    this.store = undefined;
    this.isOpen = true;
    this.reason ??= 'The app is closing.';
  }

  private enter(store: RunStore, run: NewRun): void {
    store.begin(run, this.host);
    // The files of an earlier run in this folder are written over.
    store.dispossess(run, this.folder);
  }

  private end(run: string): void {
    clearInterval(this.own.get(run)?.beat);
    this.own.delete(run);
  }

  /** Writes where that is possible. A failure does not concern the one who trains. */
  private attempt(work: (store: RunStore) => void): boolean {
    try {
      if (!this.opened()) return false;
      this.use(work);
      return true;
    } catch {
      return false;
    }
  }

  private opened(): RunStore | undefined {
    if (!this.isOpen) {
      this.isOpen = true;
      this.store = this.open();
    }
    return this.store;
  }

  /** Undefined where it does not open; then `reason` says why. */
  private open(): RunStore | undefined {
    const began = performance.now();
    try {
      makeFolder(this.folder);
      return RunStore.open(this.file);
    } catch (error) {
      if (isDamage(error)) return this.renew();
      this.reason = troubleFrom(error, this.folder);
      return undefined;
    } finally {
      this.nextTry = performance.now() + shareOfTries * (performance.now() - began);
    }
  }

  private async reopen(): Promise<void> {
    const store = this.open();
    if (!store) return;
    try {
      // Until they are in, what runs tell is neither written nor logged, but waits.
      this.store = undefined;
      this.isTakingOver = true;
      const logs = new Map<string, readonly RunEvent[]>();
      for (const { run, files, logStart } of this.own.values()) {
        await files.flushed();
        logs.set(run.run, await files.readLog(logStart));
      }
      for (const own of this.own.values()) {
        this.enter(store, own.run);
        store.record(own.run.run, timed(logs.get(own.run.run) ?? [], own.run.startedAt));
        store.record(own.run.run, own.unwritten);
      }
      for (const own of this.own.values()) own.unwritten = [];
      [this.store, this.reason, this.takingIn] = [store, undefined, undefined];
    } catch (error) {
      store.close();
      this.reason = troubleFrom(error, this.folder);
      for (const own of this.own.values()) for (const { event } of own.unwritten.splice(0)) own.files.log(event);
    } finally {
      this.isTakingOver = false;
    }
  }

  /** Another file in the place of a damaged one, with what can be read of that. */
  private renew(): RunStore | undefined {
    this.store?.close();
    this.store = undefined;
    try {
      // Another process may have set the damaged file aside already.
      this.store = openWhole(this.file);
      if (!this.store) {
        const { store, note } = beginAnew(this.folder, this.file);
        this.store = store;
        this.notes.push(note);
      }
      for (const { run } of this.own.values()) this.store.begin(run, this.host);
      this.takingIn = undefined;
    } catch (error) {
      this.reason = `Runs are not listed: their file ${this.file} is damaged and cannot be set aside (${messageOf(error)}).`;
    }
    return this.store;
  }
}
