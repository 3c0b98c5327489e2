import { join } from 'node:path';
import { HostError } from '@shared/messages/hostError';
import { hostSaying, textOfError, type HostSaying } from '@shared/messages/hostSaying';
import { makeFolder } from '@system/makeFolder';
import type { SpawnTrainer } from '../training/trainerProcess';
import { isDamagedFile, KnownWhole } from './checkFile';
import { isDamage } from './connection';
import { DamagedEntry } from './damagedEntry';
import { beginAnew, inWords, openWhole, troubleFrom } from './openStore';
import { RunStore } from './store';

/** A list that does not open is tried again after this multiple of the time that the try took. */
const shareOfTries = 20;

/**
 * The file of the run store, whatever befalls it: one that does not open is opened later, a damaged one is set aside, and
 * another begun from what can be read of it.
 */
export class StoreFile {
  /** What happened to the file that people should know. */
  readonly notes: HostSaying[] = [];
  private store: RunStore | undefined;
  private isOpen = false;
  private reason: HostSaying | undefined;
  private nextTry = 0;
  private readonly known: KnownWhole;
  private checking: Promise<void> | undefined;

  /**
   * @param folder holds the file
   * @param onRenewed is given the store that takes the place of a damaged one
   * @param spawn starts a process that may die of a damaged file; where absent it is opened unchecked
   */
  constructor(
    private readonly folder: string,
    private readonly onRenewed: (store: RunStore) => void,
    private readonly spawn?: SpawnTrainer,
  ) {
    this.known = new KnownWhole(this.path);
  }

  private get path(): string {
    return join(this.folder, 'runs.db');
  }

  /** Why there is no store, in words; undefined where there is one. */
  get trouble(): HostSaying | undefined {
    this.opened();
    return this.reason;
  }

  /** Whether another try to open costs next to none of the time. */
  get isWorthTrying(): boolean {
    return performance.now() >= this.nextTry;
  }

  /** Has the file read once before it is opened, where it is not known to be whole; sets a damaged one aside. */
  check(): Promise<void> {
    this.checking ??= this.carryOutCheck();
    return this.checking;
  }

  /** The store; undefined where there is `trouble`. Not before `check`. */
  opened(): RunStore | undefined {
    if (!this.isOpen) {
      this.isOpen = true;
      this.store = this.open();
    }
    return this.store;
  }

  /** Carries out `work` on the store. Throws, in words, where there is none, and where its file cannot be read or written. */
  use<Result>(work: (store: RunStore) => Result): Result {
    const store = this.opened();
    if (!store) throw new HostError(this.reason!);
    try {
      return work(store);
    } catch (error) {
      if (error instanceof DamagedEntry) throw error;
      if (!isDamage(error)) throw inWords(error, this.path);
      const renewed = this.renew();
      if (!renewed) throw new HostError(this.reason!, { cause: error });
      return work(renewed);
    }
  }

  /** Carries out `work` where that is possible. @returns whether it was */
  attempt(work: (store: RunStore) => void): boolean {
    try {
      if (!this.opened()) return false;
      this.use(work);
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Tries anew to open a file that did not open.
   * @param takeOver brings the store up to date before anyone uses it; where it throws, there is still none
   */
  async reopen(takeOver: (store: RunStore) => Promise<void>): Promise<void> {
    const store = this.open();
    if (!store) return;
    try {
      this.store = undefined;
      await takeOver(store);
      [this.store, this.reason] = [store, undefined];
    } catch (error) {
      store.close();
      this.reason = troubleFrom(error, this.folder);
    }
  }

  close(): void {
    const wasOpen = this.store !== undefined;
    this.store?.close();
    if (wasOpen) this.known.remember();
    this.store = undefined;
    this.isOpen = true;
    this.reason ??= hostSaying('runList', 'closing');
  }

  private async carryOutCheck(): Promise<void> {
    if (this.isOpen || !this.spawn || this.known.holds) return;
    if (!(await isDamagedFile(this.path, this.spawn)) || this.isOpen) return;
    this.isOpen = true;
    this.beginAnew();
  }

  /** Undefined where it does not open; then `reason` says why. */
  private open(): RunStore | undefined {
    const began = performance.now();
    try {
      makeFolder(this.folder);
      return RunStore.open(this.path);
    } catch (error) {
      if (isDamage(error)) return this.renew();
      this.reason = troubleFrom(error, this.folder);
      return undefined;
    } finally {
      this.nextTry = performance.now() + shareOfTries * (performance.now() - began);
    }
  }

  /** Another file in the place of a damaged one, with what can be read of that. */
  private renew(): RunStore | undefined {
    this.store?.close();
    this.store = undefined;
    try {
      // Another process may have set the damaged file aside already.
      this.store = openWhole(this.path);
    } catch {
      // What becomes of it is found out by setting it aside.
    }
    if (this.store) this.onRenewed(this.store);
    else this.beginAnew();
    return this.store;
  }

  /** Sets the file aside and begins another. */
  private beginAnew(): void {
    try {
      const { store, note } = beginAnew(this.folder, this.path);
      this.store = store;
      this.notes.push(note);
      this.onRenewed(store);
    } catch (error) {
      this.reason = hostSaying('runList', 'notListedDamaged', this.path, textOfError(error));
    }
  }
}
