import { endsRun, type RunEvent } from '@shared/contract/events';
import { isKept } from './eventRows';
import { signOfLife, type HostIdentity } from './hostProcess';
import { RunFolder } from './runFolder';
import type { NewRun } from './runRecord';
import type { RunStore } from './store';
import type { StoreFile } from './storeFile';
import { timed } from './takeIn';
import { timedNow, type TimedEvent } from './clock';

/** Events that are kept in memory while the file cannot be written to; beyond that the oldest are lost. */
const mostUnwritten = 20_000;

interface OwnRun {
  readonly run: NewRun;
  /** One for all its events: they come into its log in their order. */
  readonly files: RunFolder;
  /** Bytes that its log had before. */
  readonly logStart: number;
  unwritten: TimedEvent[];
  readonly beat: NodeJS.Timeout;
}

/**
 * The runs that this host is at work on: enters them and their events in the store or, where there is none, in logs in
 * the runs' folders. Training never fails for the store's sake.
 */
export class OwnRuns {
  private readonly runs = new Map<string, OwnRun>();
  /** Whether a store that opened late is being brought up to date. */
  private isTakingOver = false;

  /** @param folder Netloom's own, which holds one for each run */
  constructor(
    private readonly folder: string,
    private readonly file: StoreFile,
    private readonly host: HostIdentity,
  ) {}

  /** A run begins, or goes on under this host. */
  begin(run: NewRun): void {
    this.end(run.run);
    const beat = setInterval(() => this.file.attempt((store) => store.touch(run.run)), signOfLife.every);
    beat.unref();
    const files = new RunFolder(run.folder);
    this.runs.set(run.run, { run, files, logStart: files.logSize, unwritten: [], beat });
    this.file.attempt((store) => this.enter(store, run));
  }

  /** Keeps an event of a run that was begun here. */
  record(event: RunEvent): void {
    const own = this.runs.get(event.run);
    if (!own || !isKept(event)) return;
    if (endsRun(event)) clearInterval(own.beat);
    own.unwritten = [...own.unwritten.slice(-mostUnwritten), timedNow(event)];
    if (this.isTakingOver) return;
    const isWritten = this.file.attempt((store) => store.record(event.run, own.unwritten));
    const hasStore = this.file.trouble === undefined;
    if (!isWritten && !hasStore) own.files.log(event);
    if (isWritten || !hasStore) own.unwritten = [];
  }

  /** What of a run is not in the store; where there is none, all that is in its log. */
  async outside(run: string): Promise<readonly TimedEvent[]> {
    const own = this.runs.get(run);
    if (!own) return [];
    const unwritten = [...own.unwritten];
    if (this.file.trouble === undefined) return unwritten;
    await own.files.flushed();
    return [...timed(await own.files.readLog(), own.run.startedAt), ...unwritten];
  }

  /** Enters the runs in a store that was begun anew. */
  reenter(store: RunStore): void {
    for (const { run } of this.runs.values()) store.begin(run, this.host);
  }

  /** Brings a store up to date that opened late. Until it is, what runs emit is neither written nor logged, but waits. */
  async takeOver(store: RunStore): Promise<void> {
    this.isTakingOver = true;
    try {
      const logs = new Map<string, readonly RunEvent[]>();
      for (const { run, files, logStart } of this.runs.values()) {
        await files.flushed();
        logs.set(run.run, await files.readLog(logStart));
      }
      for (const own of this.runs.values()) {
        this.enter(store, own.run);
        store.record(own.run.run, timed(logs.get(own.run.run) ?? [], own.run.startedAt));
        store.record(own.run.run, own.unwritten);
      }
      for (const own of this.runs.values()) own.unwritten = [];
    } catch (error) {
      for (const own of this.runs.values()) for (const { event } of own.unwritten.splice(0)) own.files.log(event);
      throw error;
    } finally {
      this.isTakingOver = false;
    }
  }

  /** Writes what is still unwritten, and lets the runs go. */
  async close(): Promise<void> {
    for (const { run, files, unwritten } of this.runs.values()) {
      if (unwritten.length > 0) this.file.attempt((store) => store.record(run.run, unwritten));
      await files.flushed();
    }
    for (const run of [...this.runs.keys()]) this.end(run);
  }

  private enter(store: RunStore, run: NewRun): void {
    store.begin(run, this.host);
    // The files of an earlier run in this folder are written over.
    store.dispossess(run, this.folder);
  }

  private end(run: string): void {
    clearInterval(this.runs.get(run)?.beat);
    this.runs.delete(run);
  }
}
