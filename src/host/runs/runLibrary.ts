import { type RunEvent, isActiveState } from '@shared/contract/events';
import { rename, rm } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { SpawnTrainer } from '../training/trainerProcess';
import { timedNow } from './clock';
import { partsOfEvents } from './curveParts';
import { collectCurve, type WholeCurve } from './curves';
import { enterHost, isThere, leaveHost } from './hostProcess';
import { findInFolder, findLostInFolders, type KnownRun } from './filedRuns';
import { lostEvent } from './lostEvent';
import { OwnRuns } from './ownRuns';
import { reasonOf, withRemedy } from './remedy';
import { RunFolder } from './runFolder';
import type { NewRun } from './runRecord';
import type { RunStore } from './store';
import { StoreFile } from './storeFile';
import { takeInFolders, timed } from './takeIn';
import { hostSaying, textOfError, type HostSaying } from '@shared/messages/hostSaying';
import { failed } from '../refused';

/**
 * The runs of a home, whatever befalls their file. Training never fails for its sake: where the file cannot be opened
 * (no native library, a newer format, no right to write), events go to a log in the run's folder, and `trouble` says why
 * runs are not listed; a damaged file is set aside and a new one begun from what can be read of it and from the folders.
 */
export class RunLibrary {
  private readonly host = enterHost();
  private readonly file: StoreFile;
  private readonly own: OwnRuns;
  private takingIn: Promise<void> | undefined;
  private trying: Promise<void> | undefined;
  private isClosed = false;

  /**
   * @param folder holds a folder for each run, and the file
   * @param spawn see `StoreFile`
   */
  constructor(
    readonly folder: string,
    spawn?: SpawnTrainer,
  ) {
    const onRenewed = (store: RunStore) => {
      this.own.reenter(store);
      this.takingIn = undefined;
    };
    this.file = new StoreFile(folder, onRenewed, spawn);
    this.own = new OwnRuns(folder, this.file, this.host);
  }

  /** Why there is no list, in words; undefined where there is one. */
  get trouble(): HostSaying | undefined {
    return this.file.trouble;
  }

  /** What happened to the list that people should know. */
  get notes(): HostSaying[] {
    return this.file.notes;
  }

  /** Resolves when folders that the file does not know have been taken in. */
  async ready(): Promise<void> {
    await this.file.check();
    const store = this.file.opened();
    if (!store) return;
    this.takingIn ??= takeInFolders(this.folder, store)
      .then((notes) => void this.notes.push(...notes))
      .catch((error: unknown) => void this.notes.push(hostSaying('runList', 'notTakenIn', textOfError(error))));
    await this.takingIn;
  }

  /**
   * Tries anew to open a list that did not open: the folder may be writable by now, the disk free, another program gone. What
   * this host's runs emitted meanwhile comes in from their logs.
   * @param unasked tries only where that takes next to none of the time: a file that another program holds is waited for
   */
  async tryAgain(unasked: boolean): Promise<void> {
    await this.file.check();
    if (this.trouble === undefined || this.isClosed) return;
    if (unasked && !this.file.isWorthTrying) return;
    this.trying ??= this.reopen().finally(() => (this.trying = undefined));
    await this.trying;
  }

  /** See `StoreFile.use`. */
  use<Result>(work: (store: RunStore) => Result): Result {
    return this.file.use(work);
  }

  /** A run begins, or goes on under this host. */
  begin(run: NewRun): void {
    this.own.begin(run);
  }

  /** Keeps an event of a run that was begun here. */
  record(event: RunEvent): void {
    this.own.record(event);
  }

  /** A run with all its events. Undefined where it is not known. */
  async find(run: string): Promise<KnownRun | undefined> {
    await this.ready();
    if (this.trouble !== undefined) return findInFolder(new RunFolder(join(this.folder, basename(run))));
    return this.use((store) => {
      const found = store.find(run);
      return found && { ...found, events: store.events(run) };
    });
  }

  /** Every point of a run, from the store, or from its log where there is no store. */
  async curve({ run, folder, startedAt }: NewRun): Promise<WholeCurve> {
    await this.ready();
    const outside = await this.own.outside(run);
    if (this.trouble === undefined)
      return collectCurve([...this.use((store) => store.curveParts(run)), ...partsOfEvents(outside)]);
    const logged = outside.length > 0 ? outside : timed(await new RunFolder(folder).readLog(), startedAt);
    return collectCurve(partsOfEvents(logged));
  }

  /** The run that has its files in this folder; undefined where none is known. Throws where it is still training. */
  async findAt(folder: string): Promise<KnownRun | undefined> {
    const facts = await new RunFolder(folder).readFacts().catch(() => undefined);
    const found = facts && (await this.find(facts.run));
    if (!found || resolve(found.folder) !== resolve(folder)) return undefined;
    const refusal = this.refusal(found.run);
    if (refusal !== undefined) throw failed(hostSaying('run', 'inUse', folder, refusal));
    return this.trouble === undefined ? found : undefined;
  }

  /** Marks the runs that were lost with their hosts, and finds the one begun last where it is among them, now or before. */
  async lost(): Promise<string | undefined> {
    await this.ready();
    if (this.trouble !== undefined) return (await findLostInFolders(this.folder))?.run;
    this.markAbandoned();
    const latest = this.use((store) => store.latest());
    return latest?.state === 'lost' ? latest.run : undefined;
  }

  /** Marks runs as lost whose hosts are gone; where nothing can be written now, another time. */
  markAbandoned(): void {
    this.file.attempt((store) => {
      for (const { run, folder, checkpointStep } of store.abandoned()) {
        const last = new RunFolder(folder).checkpointStep(checkpointStep);
        store.record(run, [timedNow(lostEvent(run, hostSaying('run', 'appEnded'), last))]);
      }
    });
  }

  /** Why a run may not be deleted or gone on with now; undefined where it may. */
  refusal(run: string): HostSaying | undefined {
    if (this.trouble !== undefined) return undefined;
    const found = this.use((store) => store.find(run));
    if (!found || !isActiveState(found.state) || !isThere(found.host, found.updatedAt)) return undefined;
    return found.host.pid === process.pid
      ? hostSaying('run', 'training', found.name)
      : hostSaying('run', 'trainingElsewhere', found.name, found.host.pid);
  }

  /** Deletes a run and, where it is among Netloom's own, its folder. Throws where it is still training. */
  async remove(run: string): Promise<void> {
    const stored = this.use((store) => store.find(run));
    if (!stored) return;
    const refusal = this.refusal(run);
    if (refusal !== undefined) throw failed(refusal);
    // A folder of the user's own choice may hold other things; its files stay.
    if (relative(resolve(this.folder), resolve(stored.folder)) === stored.run) {
      const doomed = join(this.folder, `.deleted-${stored.run}`);
      await rename(stored.folder, doomed).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return;
        const what = hostSaying('runList', 'notDeleted', stored.folder, reasonOf(error));
        throw failed(withRemedy(what, error, this.folder), { cause: error });
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
    await this.own.close();
    leaveHost(this.host);
    this.file.close();
  }

  private async reopen(): Promise<void> {
    await this.file.reopen(async (store) => {
      await this.own.takeOver(store);
      this.takingIn = undefined;
    });
  }
}
