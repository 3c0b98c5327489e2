import type { DatasetReference } from '@shared/data/reference';
import type { DatasetSource } from '@shared/contract/trainerMessages';
import { openBeside, type Opened } from './openBeside';

/** Milliseconds for which the last data set stays open, for the next look at it. */
const keptFor = 120_000;
interface Entry {
  readonly key: string;
  readonly opened: Promise<Opened>;
  users: number;
  isDropped: boolean;
}

/** Remembers the last data set for a while: the interface asks again and again for examples of the same one. */
export class LastOpened {
  private last: Entry | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly resolve: (reference: DatasetReference) => Promise<DatasetSource>) {}

  /** Works with a data set, which stays open until the work is done. */
  async use<Value>(reference: DatasetReference, work: (opened: Opened) => Promise<Value>): Promise<Value> {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.drop(), keptFor).unref();
    const entry = this.entry(reference);
    entry.users += 1;
    try {
      return await work(await entry.opened);
    } finally {
      entry.users -= 1;
      closeUnused(entry);
    }
  }

  /** Closes what is open: its files may be deleted. */
  drop(): void {
    const entry = this.last;
    if (!entry) return;
    this.last = undefined;
    entry.isDropped = true;
    closeUnused(entry);
  }

  private entry(reference: DatasetReference): Entry {
    const key = JSON.stringify(reference);
    if (this.last?.key === key) return this.last;
    this.drop();
    const opened = this.resolve(reference).then(openBeside);
    const entry: Entry = { key, opened, users: 0, isDropped: false };
    this.last = entry;
    // A file that was missing may be there the next time.
    opened.catch(() => this.last === entry && this.drop());
    return entry;
  }
}

/** Ends the threads of a data set that nobody reads any more. */
function closeUnused({ users, isDropped, opened }: Entry): void {
  if (!isDropped || users > 0) return;
  opened.then(
    (data) => data.close(),
    () => undefined,
  );
}
