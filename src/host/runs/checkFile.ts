import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fromTrainerSchema } from '@shared/contract/trainerMessages';
import type { SpawnTrainer } from '../training/trainerProcess';

/** Milliseconds that reading a whole file may take; what takes longer is opened unchecked. */
const patience = 60_000;

/**
 * Says whether an SQLite file is damaged, found out by a process that may die of it: the native library ends a process
 * over values that it cannot bear. Where no such process can be had the file counts as whole.
 */
export function isDamagedFile(path: string, spawn: SpawnTrainer): Promise<boolean> {
  return new Promise((resolve) => {
    const checker = spawn();
    let hasBegun = false;
    const settle = (isDamaged: boolean) => {
      clearTimeout(timer);
      resolve(isDamaged);
      checker.kill();
    };
    const timer = setTimeout(() => settle(false), patience);
    // A process that did not even start says nothing of the file.
    checker.onExit(() => settle(hasBegun));
    checker.onMessage((raw) => {
      const { data } = fromTrainerSchema.safeParse(raw);
      if (data?.type === 'ready') hasBegun = true;
      if (data?.type === 'databaseChecked') settle(data.fault !== undefined);
    });
    checker.send({ type: 'checkDatabase', file: path });
  });
}

/**
 * Remembers beside a file how it looked when it was last known to be whole, so that it is read only after an end that
 * was not orderly, or after somebody else wrote to it.
 */
export class KnownWhole {
  constructor(private readonly path: string) {}

  /** Whether the file looks as it did then, or is not there at all. */
  get holds(): boolean {
    if (!existsSync(this.path)) return true;
    try {
      return readFileSync(this.note, 'utf8') === this.look();
    } catch {
      return false;
    }
  }

  remember(): void {
    try {
      writeFileSync(this.note, this.look());
    } catch {
      // Then it is read once more.
    }
  }

  private get note(): string {
    return `${this.path}-whole`;
  }

  /** What is not in the file yet stands in a journal beside it. */
  private look(): string {
    return ['', '-wal'].map((end) => this.lookOf(this.path + end)).join(' ');
  }

  private lookOf(path: string): string {
    const { size = 0, mtimeMs = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
    return size === 0 ? '-' : `${size}:${mtimeMs}`;
  }
}
